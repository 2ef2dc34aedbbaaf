# OpenTofu only: state and plan files are encrypted before they leave the machine.
# Terraform does not know this block.

variable "state_key_id" {
  type = string
}

terraform {
  encryption {
    key_provider "aws_kms" "state" {
      kms_key_id = var.state_key_id
      region     = "eu-central-1"
      key_spec   = "AES_256"
    }

    method "aes_gcm" "state" {
      keys = key_provider.aws_kms.state
    }

    # A state that is plain so far is refused. For its first apply add, in place of `enforced`,
    #   fallback { method = method.unencrypted.before }
    # and above it: method "unencrypted" "before" {}
    state {
      method   = method.aes_gcm.state
      enforced = true
    }

    plan {
      method   = method.aes_gcm.state
      enforced = true
    }
  }
}
