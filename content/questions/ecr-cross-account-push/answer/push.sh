#!/usr/bin/env bash
# Builds, then logs in as the role and pushes. Stops with an error if the caller is not the role.
# Usage: push.sh [profile], one of the two in aws-config.ini that assume the role.
set -euo pipefail

profile=${1:-ecr-push}
region=eu-central-1
registry="444455556666.dkr.ecr.${region}.amazonaws.com"
image="${registry}/team/app:$(git rev-parse --short=12 HEAD)"

docker build --tag "$image" .

caller=$(aws sts get-caller-identity --profile "$profile" --query Arn --output text)
case "$caller" in
  arn:aws:sts::444455556666:assumed-role/ecr-push-team-app/*) ;;
  *)
    echo "refusing to push as $caller" >&2
    exit 1
    ;;
esac

aws ecr get-login-password --profile "$profile" --region "$region" |
  docker login --username AWS --password-stdin "$registry"
docker push "$image"
