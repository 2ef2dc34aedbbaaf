# syntax=docker/dockerfile:1
FROM alpine:3.24.1 AS build
ENV POETRY_VERSION=2.4.1 \
POETRY_VIRTUALENVS_IN_PROJECT=true
RUN apk add --no-cache \
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
/opt/poetry/bin/poetry install --only main --no-root --no-interaction --no-ansi &&\
rm -rf .venv/src

FROM alpine:3.24.1 AS runtime
ENV PATH="/app/.venv/bin:${PATH}" \
UVICORN_HOST=0.0.0.0 \
UVICORN_PORT=8080
RUN addgroup user &&\
adduser -S -G user -h /home/user user &&\
apk add --no-cache python3
WORKDIR /app
COPY --from=build /app/.venv /app/.venv
COPY app/ ./
USER user
CMD ["uvicorn", "main:app"]
