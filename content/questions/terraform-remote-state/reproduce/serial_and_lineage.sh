#!/usr/bin/env bash
# What Terraform compares and when: pushes it refuses, a saved plan that went stale, and what a move
# to an empty http backend does to serial and lineage. Needs terraform and python3, downloads nothing.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
port=${PORT:-8471}
python3 "$here/state_server.py" "$port" >/dev/null &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
sleep 1
cd "$work" || exit 1

cat >main.tf <<'TF'
variable "names" {
  type    = set(string)
  default = ["a"]
}

resource "terraform_data" "item" {
  for_each = var.names
  input    = each.key
}
TF
show() { grep -E '"(serial|lineage)"' | tr -d '\n'; echo; }
change() { python3 -c "import json,sys; s=json.load(open('current.json')); s.update($1); json.dump(s, sys.stdout)"; }
push() {
  local answer
  if answer=$(terraform state push -no-color "$@" 2>&1); then answer=accepted; fi
  sed 's/\x1b\[[0-9;]*m//g' <<<"$answer"
}

terraform version | head -n 1
terraform init -no-color >/dev/null
terraform apply -no-color -auto-approve >/dev/null
terraform apply -no-color -auto-approve -var 'names=["a","b"]' >/dev/null
terraform state pull >current.json
echo "--- the current snapshot"
show <current.json
echo "--- push a lower serial"
change '{"serial": s["serial"] - 1}' >lower.json && push lower.json
echo "--- push another lineage"
change '{"lineage": "00000000-0000-0000-0000-000000000000", "serial": 99}' >foreign.json && push foreign.json
echo "--- push the same serial with other content"
change '{"resources": []}' >same.json && push same.json
echo "--- apply a plan that someone overtook"
terraform plan -no-color -out=monday.tfplan -var 'names=["a","b","c"]' >/dev/null
terraform apply -no-color -auto-approve -var 'names=["a"]' >/dev/null
terraform apply -no-color monday.tfplan 2>&1 | grep -E '^Error'
echo "--- what the saved plan holds"
python3 -m zipfile -l monday.tfplan | awk 'NR > 1 { print $1 }'
echo "--- before and after a move to an empty http backend"
terraform state pull | show
cat >backend.tf <<TF
terraform {
  backend "http" {
    address = "http://127.0.0.1:$port/moved"
  }
}
TF
terraform init -no-color -migrate-state -force-copy >/dev/null
terraform state pull | show
echo "--- push the old backup"
push terraform.tfstate.backup
