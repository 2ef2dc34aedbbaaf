#!/usr/bin/env bash
# Counts open connections to a port in each pod, and the addresses they come from. With seconds, it
# looks a second time and counts how many of the same connections are still open.
# Usage: connections-per-pod.sh [label selector] [container port] [seconds]
# Reads /proc in the pods, so any image that has sh and cat will do. A pod that cannot be read is
# named with the reason, and the exit status is 1.
set -euo pipefail

selector=${1:-app=my-service}
port=$(printf '%04X' "${2:-9376}")
seconds=${3:-0}
seen=$(mktemp -d)
trap 'rm -rf "$seen"' EXIT

# look NUMBER: a line for each open connection of each pod, with its client's address and port, and
# its inode, which tells it from a later connection of the same client from the same port
look() {
  local pod file
  for pod in $pods; do
    file="$seen/${pod#pod/}"
    [ ! -e "$file.unread" ] || continue
    kubectl exec "$pod" -- sh -c 'cat /proc/net/tcp && { cat /proc/net/tcp6 2>/dev/null || true; }' \
      </dev/null 2>"$file.errors" |
      awk -v here=":$port\$" '$4 == "01" && $2 ~ here { sub(":", " ", $3); print $3, $10 }' |
      sort >"$file.$1" || mv "$file.errors" "$file.unread"
  done
}

pods=$(kubectl get pods --selector "$selector" --output name)
[ -n "$pods" ] || { echo "No pod matches $selector." >&2; exit 1; }
look 1
if [ "$seconds" -gt 0 ]; then
  sleep "$seconds"
  look 2
fi

status=0
for pod in $pods; do
  file="$seen/${pod#pod/}"
  printf '%-45s ' "${pod#pod/}"
  if [ -e "$file.unread" ]; then
    status=1
    echo "cannot be read: $(sed '/^Defaulted container/d' "$file.unread" | paste -s -d ' ' -)"
    continue
  fi
  awk '{ open++; if (!known[$1]++) addresses++ }
    END { printf "%d connections from %d addresses", open, addresses }' "$file.1"
  if [ "$seconds" -gt 0 ]; then
    printf ', %d of them still open after %d s' "$(comm -12 "$file.1" "$file.2" | wc -l)" "$seconds"
  fi
  echo
done
exit "$status"
