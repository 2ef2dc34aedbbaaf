# syntax=docker/dockerfile:1

# The one place that names the base. A tag can be moved; to fix the bytes too, append the digest
# that this prints, as tag@sha256:...
#   docker buildx imagetools inspect python:3.14.7-slim-trixie
FROM python:3.14.7-slim-trixie AS base
WORKDIR /app

FROM base AS build

# Poetry in a virtual environment of its own, apart from the application's.
ENV POETRY_VERSION=2.4.1 \
    POETRY_VIRTUALENVS_IN_PROJECT=true \
    POETRY_CACHE_DIR=/var/cache/poetry
RUN python -m venv /opt/poetry \
    && /opt/poetry/bin/pip install --no-cache-dir "poetry==${POETRY_VERSION}"

# For dependencies from private Git repositories. Without any, delete these lines and the SSH mount.
RUN apt-get update \
    && apt-get install -y --no-install-recommends openssh-client \
    && rm -rf /var/lib/apt/lists/*
COPY known_hosts /etc/ssh/ssh_known_hosts

# Only what decides the dependencies: an edit of the source leaves this layer cached. Poetry leaves
# its clones of Git dependencies in .venv/src, history included; only develop = true needs them.
COPY app/pyproject.toml app/poetry.lock ./
RUN --mount=type=ssh \
    --mount=type=cache,target=/var/cache/poetry,sharing=locked \
    /opt/poetry/bin/poetry install --only main --no-root --compile --no-interaction --no-ansi \
    && rm -rf .venv/src

FROM base AS runtime

# A fixed number, so that runAsNonRoot can be checked and files have a known owner.
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --no-create-home --home-dir /nonexistent \
        --shell /usr/sbin/nologin app

# uvicorn reads UVICORN_* itself. UVICORN_WORKERS stays unset: one process, unless a platform sets it.
ENV PATH="/app/.venv/bin:${PATH}" \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    UVICORN_HOST=0.0.0.0 \
    UVICORN_PORT=8080

# Owned by root, so the running process cannot change its own code.
COPY --from=build /app/.venv /app/.venv
COPY app/ ./

USER 10001:10001
EXPOSE 8080

# Assumes app/main.py with `app = ...`. uvicorn is process 1 and receives SIGTERM itself.
CMD ["uvicorn", "main:app"]
