FROM alpine
ENV POETRY_VERSION=2.4.1 \
HOME=/home/user \
PORT=8080
ENV PATH="${HOME}/.local/bin:${PATH}"
RUN addgroup user &&\
adduser -S -G user -h $HOME user &&\
apk add --no-cache \
curl \
python3-dev \
gcc \
libressl-dev \
musl-dev \
libffi-dev &&\
curl -sSL https://install.python-poetry.org |\
python3 - --version $POETRY_VERSION &&\
mkdir /home/user/.ssh
COPY app/ /app/
COPY ssh-keys/id_rsa /home/user/.ssh/id_rsa
RUN cd /app && poetry install --only main --no-root --no-interaction --no-ansi
USER user
ENTRYPOINT ["poetry", "run"]
CMD ["uvicorn", "--host=0.0.0.0", "--port=$PORT", "--workers=$UVICORN_WORKERS"]
