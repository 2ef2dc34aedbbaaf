#!/usr/bin/env bash
# A sensitive variable ends up in the state and in a saved plan, an ephemeral one in neither.
# Needs terraform 1.10 or later and python3, downloads nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >main.tf <<'TF'
variable "password" {
  type      = string
  sensitive = true
}

variable "token" {
  type      = string
  ephemeral = true
}

resource "terraform_data" "database" {
  input = var.password

  provisioner "local-exec" {
    command     = "test -n \"$TOKEN\""
    environment = { TOKEN = var.token }
  }
}

output "password" {
  value     = var.password
  sensitive = true
}
TF
terraform version | head -n 1
terraform init -no-color >/dev/null
values=(-var password=correct-horse -var token=battery-staple)
terraform apply -no-color -auto-approve "${values[@]}" >/dev/null
terraform plan -no-color -out=plan "${values[@]}" >/dev/null
count() { python3 -c "import sys, zipfile; z = zipfile.ZipFile('plan'); print(sum(z.read(n).count(sys.argv[1].encode()) for n in z.namelist()))" "$1"; }
echo "on screen: $(terraform output -no-color)"
echo "with -raw: $(terraform output -raw password)"
for value in correct-horse battery-staple; do
  echo "$value: $(grep -c "$value" terraform.tfstate || true) lines of the state, $(count "$value") places in the plan file"
done
