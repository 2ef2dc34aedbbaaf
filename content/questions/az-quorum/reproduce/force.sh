#!/usr/bin/env bash
# Four real etcd members, the link to the fourth cut, and the fourth then forced to go on alone:
# who writes, and what is left when the link is back?
# Needs Linux, root, iproute2, and etcd with etcdctl 3.4 or later.
# Everything runs in network namespaces of its own and is removed at the end.
#   sudo ./force.sh
set -euo pipefail
export ETCDCTL_API=3

if [ "${1:-}" != inside ]; then
  exec unshare --net --mount --pid --fork --mount-proc bash "$0" inside
fi

work=$(mktemp -d)
stop() { { kill -9 "$@" && wait "$@"; } >>"$work/stop.log" 2>&1 || true; }
trap 'stop $(jobs -p); rm -rf "$work"' EXIT
mount -t tmpfs tmpfs /run
mkdir -p /run/netns

ip link set lo up
ip link add name network type bridge
ip link set network up
cluster=
for member in 1 2 3 4; do
  ip netns add "i$member"
  ip link add name "to$member" type veth peer name eth0 netns "i$member"
  ip link set "to$member" master network up
  ip -n "i$member" link set lo up
  ip -n "i$member" addr add "10.0.0.$member/24" dev eth0
  ip -n "i$member" link set eth0 up
  cluster="$cluster,i$member=http://10.0.0.$member:2380"
done
cluster=${cluster#,}

start() { # member, further flags
  ip netns exec "i$1" etcd --name "i$1" --data-dir "$work/i$1" --log-level info \
    --listen-client-urls "http://10.0.0.$1:2379" --advertise-client-urls "http://10.0.0.$1:2379" \
    --listen-peer-urls "http://10.0.0.$1:2380" \
    --initial-advertise-peer-urls "http://10.0.0.$1:2380" \
    --initial-cluster "$cluster" --initial-cluster-state new "${@:2}" 2>>"$work/i$1.log" &
  pids[$1]=$!
}
pids=()

# Each client stands beside its member, on that side of the cut.
ctl() {
  ip netns exec "i$1" etcdctl --endpoints "http://10.0.0.$1:2379" --command-timeout 4s "${@:2}" \
    2>>"$work/ctl.log"
}
write() { if ctl "$1" put k "$2" >>"$work/ctl.log"; then echo ok; else echo refused; fi; }
members() { ctl "$1" member list | awk -F ', ' '{ print $3 }' | sort | xargs; }
# What became of a member: still running, or its own last word.
state() {
  if kill -0 "${pids[$1]}" 2>/dev/null; then
    echo running
  else
    echo "ended: $(grep -o 'permanently removed from the cluster' "$work/i$1.log" | tail -n 1)"
  fi
}
say() { printf '%-36s %s\n' "$1" "$2"; }

etcd --version | awk 'NR == 1'
for member in 1 2 3 4; do start "$member"; done
until [ "$(write 1 before)" = ok ]; do sleep 0.2; done
sleep 1

ip link set to4 down
sleep 3
say 'link cut, write through i1' "$(write 1 east)"
say 'link cut, write through i4' "$(write 4 west)"
say 'link cut, snapshot from i4' \
  "$(if ctl 4 snapshot save "$work/west.db" >>"$work/ctl.log"; then echo saved; else echo refused; fi)"

stop "${pids[4]}"
sleep 1
start 4 --force-new-cluster
sleep 4
say 'i4 forced alone, write through i4' "$(write 4 west)"
say 'meanwhile, write through i1' "$(write 1 east)"
say 'members by i1' "$(members 1)"
say 'members by i4' "$(members 4)"

ip link set to4 up
sleep 8
for member in 1 2 3 4; do say "link back, i$member" "$(state "$member")"; done
say 'link back, write through i1' "$(write 1 east)"
say 'link back, read through i4' "$(ctl 4 get k --print-value-only)"
