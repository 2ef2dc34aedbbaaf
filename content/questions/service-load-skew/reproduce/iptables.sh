#!/usr/bin/env bash
# The rules that kube-proxy writes in iptables mode, in a network namespace of their own.
# Needs Linux with user namespaces, iptables, iproute2 and python3; changes nothing outside.
set -euo pipefail

if [ "${1:-}" != inside ]; then
  exec unshare --user --map-root-user --net -- "$0" inside
fi

ip link set lo up
ip address add 10.96.0.10/32 dev lo # the cluster IP

rules() { # rules 9001 9002 …: one endpoint per port, probabilities 1/n, 1/(n-1), …, 1
  local left=$# port choose
  {
    echo '*nat'
    echo ':MY-SERVICE - [0:0]'
    for port in "$@"; do
      choose=""
      if [ "$left" -gt 1 ]; then
        choose="-m statistic --mode random --probability $(awk -v n="$left" 'BEGIN { printf "%.10f", 1 / n }')"
      fi
      echo "-A MY-SERVICE -p tcp $choose -j DNAT --to-destination 127.0.0.1:$port"
      left=$((left - 1))
    done
    echo COMMIT
  } | iptables-restore --noflush # all rules change at once, as with kube-proxy
}

rules 9001 9002 9003 9004
iptables -t nat -A OUTPUT -d 10.96.0.10/32 -p tcp --dport 443 -j MY-SERVICE
iptables -t nat -S MY-SERVICE

coproc CLIENTS { exec python3 "$(dirname "$0")/clients.py"; }
tell() {
  echo "$@" >&"${CLIENTS[1]}"
  local answer
  read -r answer <&"${CLIENTS[0]}"
  echo "$answer"
}

tell fresh 2000
tell hold 12
tell ask 50
rules 9001 9002 9003 9004 9005
echo "a fifth endpoint joins"
tell ask 50
tell fresh 300
