#!/usr/bin/env bash
# Needs the AWS CLI, the profiles of answer/aws-config.ini with keys for build-user and, for the
# registry's owner, a profile registry-admin. Changes nothing.
set -uo pipefail

role=arn:aws:iam::444455556666:role/ecr-push-team-app
region=eu-central-1
repository=team/app
export AWS_DEFAULT_REGION=$region

echo "1. Who am I before and after? The second line must say assumed-role."
aws sts get-caller-identity --profile build-user --query Arn --output text
aws sts get-caller-identity --profile ecr-push --query Arn --output text

echo "2. When does the registry token end? Compare with the role session."
aws ecr get-authorization-token --profile ecr-push --region "$region" \
  --query 'authorizationData[0].[expiresAt,proxyEndpoint]' --output text

echo "3. Does the trust policy still hold an ARN? An AIDA id means that the user was deleted."
aws iam get-role --profile registry-admin --role-name "${role##*/}" \
  --query 'Role.[AssumeRolePolicyDocument.Statement,MaxSessionDuration]' --output json

echo "4. What does the simulator say of the role's own policy? It makes no real request."
aws iam simulate-principal-policy --profile registry-admin --policy-source-arn "$role" \
  --action-names ecr:BatchCheckLayerAvailability ecr:InitiateLayerUpload ecr:UploadLayerPart \
  ecr:CompleteLayerUpload ecr:BatchGetImage ecr:PutImage \
  --resource-arns "arn:aws:ecr:${region}:444455556666:repository/${repository}" \
  --query 'EvaluationResults[].[EvalActionName,EvalDecision]' --output text

echo "5. What else sits on the registry and the repository? 'NotFound' is the expected answer."
aws ecr get-registry-policy --profile registry-admin --region "$region" --output json
aws ecr get-repository-policy --profile registry-admin --region "$region" \
  --repository-name "$repository" --output json
