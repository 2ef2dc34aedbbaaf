#!/usr/bin/env bash
# Two real Terraform runs against one state, without and with a lock. Needs terraform (any version
# from 1.4) and python3; nothing is downloaded, since terraform_data is built in.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
port=${PORT:-8470}
python3 "$here/state_server.py" "$port" >/dev/null &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
sleep 1

engineer() { # name, state path, locking or not
  mkdir "$work/$1"
  cat >"$work/$1/main.tf" <<TF
terraform {
  backend "http" {
    address = "http://127.0.0.1:$port/$2"
$([ "$3" = lock ] && printf '    lock_address   = "http://127.0.0.1:%s/%s"\n    unlock_address = "http://127.0.0.1:%s/%s"' "$port" "$2" "$port" "$2")
  }
}

variable "names" {
  type = set(string)
}

resource "terraform_data" "item" {
  for_each = var.names
  input    = each.key

  provisioner "local-exec" {
    command = "sleep 4"
  }
}
TF
  terraform -chdir="$work/$1" init -no-color >/dev/null
}

apply() { # name, what it adds
  terraform -chdir="$work/$1" apply -no-color -auto-approve -var "names=[\"network\",\"$2\"]" 2>&1 |
    grep -E '^(Apply complete|Error:|ID=|  Who:)' | sed "s/^/$1: /" || true
}

race() { # state path, locking or not
  engineer "alice-$1" "$1" "$2"
  engineer "bob-$1" "$1" "$2"
  terraform -chdir="$work/alice-$1" apply -no-color -auto-approve -var 'names=["network"]' >/dev/null
  apply "alice-$1" database &
  local first=$!
  sleep 2
  apply "bob-$1" queue
  wait "$first"
  terraform -chdir="$work/alice-$1" state pull | grep -E '"(serial|index_key)"'
}

terraform version | head -n 1
echo '--- without a lock'
race unlocked nolock
echo '--- with a lock'
race locked lock
