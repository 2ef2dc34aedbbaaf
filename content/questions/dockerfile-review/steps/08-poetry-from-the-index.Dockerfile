# syntax=docker/dockerfile:1
FROM alpine:3.24.1
ENV POETRY_VERSION=2.4.1 \
HOME=/home/user \
UVICORN_HOST=0.0.0.0 \
UVICORN_PORT=8080
ENV PATH="/opt/poetry/bin:${PATH}"
RUN addgroup user &&\
adduser -S -G user -h $HOME user &&\
apk add --no-cache \
python3-dev \
gcc \
libressl-dev \
musl-dev \
libffi-dev \
openssh-client &&\
python3 -m venv /opt/poetry &&\
/opt/poetry/bin/pip install --no-cache-dir poetry==$POETRY_VERSION
WORKDIR /app
COPY app/ ./
COPY known_hosts /etc/ssh/ssh_known_hosts
RUN --mount=type=ssh \
poetry install --only main --no-root --no-interaction --no-ansi
USER user
ENTRYPOINT ["poetry", "run"]
CMD ["uvicorn", "main:app"]
