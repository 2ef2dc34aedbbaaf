terraform {
  required_version = ">= 1.11"

  # What differs per environment (bucket, region, kms_key_id) comes from
  #   terraform init -backend-config=prod.s3.tfbackend
  # Credentials come from the environment or from a role, never from a file.
  backend "s3" {
    key          = "network/terraform.tfstate"
    use_lockfile = true
    encrypt      = true
  }
}
