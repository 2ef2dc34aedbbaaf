#!/usr/bin/env bash
# Counts open connections to a port in each pod, and the addresses they come from.
# Usage: connections-per-pod.sh [label selector] [container port]
# Reads /proc in the pods, so any image that has sh and cat will do.
set -euo pipefail

selector=${1:-app=my-service}
port=$(printf '%04X' "${2:-9376}")

for pod in $(kubectl get pods --selector "$selector" --output name); do
  kubectl exec "$pod" -- sh -c 'cat /proc/net/tcp /proc/net/tcp6 2>/dev/null || true' |
    awk -v pod="${pod#pod/}" -v port="$port" '
      { split($2, here, ":"); split($3, peer, ":") }
      $4 == "01" && here[2] == port { open++; if (!seen[peer[1]]++) addresses++ }
      END { printf "%-45s %5d connections from %d addresses\n", pod, open, addresses }'
done
