# What is missing between a user in one account and a repository in another.
# User and repository exist already; both are read, neither is created.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "region" {
  description = "Region of the repository."
  type        = string
  default     = "eu-central-1"
}

variable "build_account_id" {
  description = "Account that holds the IAM user."
  type        = string
  default     = "111122223333"
}

variable "registry_account_id" {
  description = "Account that holds the ECR repository."
  type        = string
  default     = "444455556666"
}

variable "require_mfa" {
  description = "True for a person, false for a machine, which has no MFA device."
  type        = bool
  default     = false
}

provider "aws" {
  alias               = "build"
  profile             = "build-admin"
  region              = var.region
  allowed_account_ids = [var.build_account_id]
}

provider "aws" {
  alias               = "registry"
  profile             = "registry-admin"
  region              = var.region
  allowed_account_ids = [var.registry_account_id]
}

data "aws_iam_user" "pusher" {
  provider  = aws.build
  user_name = "ci-pusher"
}

data "aws_ecr_repository" "app" {
  provider = aws.registry
  name     = "team/app"
}

# 1. Registry account: who may become the role.
data "aws_iam_policy_document" "trust" {
  provider = aws.registry

  statement {
    sid     = "BuildUserMayAssume"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [data.aws_iam_user.pusher.arn]
    }

    dynamic "condition" {
      for_each = var.require_mfa ? [1] : []

      content {
        test     = "Bool"
        variable = "aws:MultiFactorAuthPresent"
        values   = ["true"]
      }
    }
  }
}

resource "aws_iam_role" "push" {
  provider             = aws.registry
  name                 = "ecr-push-team-app"
  description          = "Pushes images to team/app."
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  max_session_duration = 3600
}

# 2. Registry account: what the role may do.
data "aws_iam_policy_document" "push" {
  provider = aws.registry

  statement {
    sid       = "LogIn"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }

  statement {
    sid = "PushToOneRepository"
    actions = [
      "ecr:BatchCheckLayerAvailability",
      "ecr:InitiateLayerUpload",
      "ecr:UploadLayerPart",
      "ecr:CompleteLayerUpload",
      "ecr:BatchGetImage",
      "ecr:PutImage",
    ]
    resources = [data.aws_ecr_repository.app.arn]
  }
}

resource "aws_iam_role_policy" "push" {
  provider = aws.registry
  name     = "push-to-team-app"
  role     = aws_iam_role.push.id
  policy   = data.aws_iam_policy_document.push.json
}

# 3. Build account: lets the user ask for that role. It allows no other, but forbids none either:
# other policies on the user or its groups can allow more.
data "aws_iam_policy_document" "assume" {
  provider = aws.build

  statement {
    sid       = "AssumeThePushRole"
    actions   = ["sts:AssumeRole"]
    resources = [aws_iam_role.push.arn]
  }
}

resource "aws_iam_user_policy" "assume" {
  provider = aws.build
  name     = "assume-ecr-push-team-app"
  user     = data.aws_iam_user.pusher.user_name
  policy   = data.aws_iam_policy_document.assume.json
}

output "role_arn" {
  description = "Goes into role_arn of the CLI profile."
  value       = aws_iam_role.push.arn
}

output "repository_url" {
  description = "Prefix of every image name that is pushed."
  value       = data.aws_ecr_repository.app.repository_url
}
