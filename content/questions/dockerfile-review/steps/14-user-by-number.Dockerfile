# syntax=docker/dockerfile:1
FROM python:3.14.7-slim-trixie AS build
ENV POETRY_VERSION=2.4.1 \
POETRY_VIRTUALENVS_IN_PROJECT=true \
POETRY_CACHE_DIR=/var/cache/poetry
RUN apt-get update &&\
apt-get install -y --no-install-recommends openssh-client &&\
rm -rf /var/lib/apt/lists/* &&\
python -m venv /opt/poetry &&\
/opt/poetry/bin/pip install --no-cache-dir poetry==$POETRY_VERSION
WORKDIR /app
COPY app/pyproject.toml app/poetry.lock ./
COPY known_hosts /etc/ssh/ssh_known_hosts
RUN --mount=type=ssh \
--mount=type=cache,target=/var/cache/poetry,sharing=locked \
/opt/poetry/bin/poetry install --only main --no-root --no-interaction --no-ansi &&\
rm -rf .venv/src

FROM python:3.14.7-slim-trixie AS runtime
ENV PATH="/app/.venv/bin:${PATH}" \
UVICORN_HOST=0.0.0.0 \
UVICORN_PORT=8080
RUN groupadd --gid 10001 app &&\
useradd --uid 10001 --gid app --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app
WORKDIR /app
COPY --from=build /app/.venv /app/.venv
COPY app/ ./
USER 10001:10001
CMD ["uvicorn", "main:app"]
