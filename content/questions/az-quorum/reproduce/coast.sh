#!/usr/bin/env bash
# Four real etcd members on one machine, the fourth behind a link with the coast's round trip.
# Needs Linux, root, iproute2, python3, curl, and etcd with etcdctl 3.4 or later.
# Everything runs in network namespaces of its own and is removed at the end.
#   sudo ./coast.sh
set -euo pipefail

one_way=29.75 # milliseconds
heartbeat=100
election=1000
export ETCDCTL_API=3

if [ "${1:-}" != inside ]; then
  exec unshare --net --mount --pid --fork --mount-proc bash "$0" inside
fi

work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
mount -t tmpfs tmpfs /run
mkdir -p /run/netns

# A wire with a length: a program that carries Ethernet frames between two taps, each frame late.
cat >"$work/delay.py" <<'PYTHON'
import collections
import ctypes
import fcntl
import os
import select
import struct
import sys
import time

TUNSETIFF, IFF_TAP, IFF_NO_PI = 0x400454CA, 0x0002, 0x1000


def tap(name):
    wire = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(wire, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TAP | IFF_NO_PI))
    return wire


near_name, namespace, far_name, milliseconds = sys.argv[1:]  # one way
delay = float(milliseconds) / 1000
near = tap(near_name)
there = os.open(f"/run/netns/{namespace}", os.O_RDONLY)
if ctypes.CDLL(None, use_errno=True).setns(there, 0) != 0:
    sys.exit("setns: " + os.strerror(ctypes.get_errno()))
far = tap(far_name)

other = {near: far, far: near}
under_way = collections.deque()  # (when due, where to, frame), in order of time
while True:
    wait = max(0, under_way[0][0] - time.monotonic()) if under_way else None
    ready, _, _ = select.select([near, far], [], [], wait)
    for wire in ready:
        try:
            under_way.append((time.monotonic() + delay, other[wire], os.read(wire, 65536)))
        except OSError:  # nothing to read, or the interface is down
            pass
    while under_way and under_way[0][0] <= time.monotonic():
        _, wire, frame = under_way.popleft()
        try:
            os.write(wire, frame)
        except OSError:  # down: the frame is lost, as on a cut link
            pass
PYTHON

# One bridge is the network; each member has a namespace and an address of its own.
ip link set lo up
ip link add name network type bridge
ip addr add 10.0.0.100/24 dev network
ip link set network up
cluster=
for member in 1 2 3 4; do
  ip netns add "i$member"
  if [ "$member" = 4 ]; then
    # The west: half the round trip on the way there, half on the way back.
    python3 "$work/delay.py" to4 i4 eth0 "$one_way" &
    until ip link show to4 >/dev/null 2>&1 && ip -n i4 link show eth0 >/dev/null 2>&1; do sleep 0.1; done
  else
    ip link add name "to$member" type veth peer name eth0 netns "i$member"
  fi
  ip link set "to$member" master network up
  ip -n "i$member" link set lo up
  ip -n "i$member" addr add "10.0.0.$member/24" dev eth0
  ip -n "i$member" link set eth0 up
  cluster="$cluster,i$member=http://10.0.0.$member:2380"
done
cluster=${cluster#,}

start() {
  ip netns exec "i$1" etcd --name "i$1" --data-dir "$work/i$1" --log-level fatal \
    --heartbeat-interval "$heartbeat" --election-timeout "$election" \
    --listen-client-urls "http://10.0.0.$1:2379" --advertise-client-urls "http://10.0.0.$1:2379" \
    --listen-peer-urls "http://10.0.0.$1:2380" \
    --initial-advertise-peer-urls "http://10.0.0.$1:2380" \
    --initial-cluster "$cluster" --initial-cluster-state new 2>"$work/i$1.log" &
  pids[$1]=$!
}
pids=()
for member in 1 2 3 4; do start "$member"; done

ctl() { etcdctl --endpoints "http://10.0.0.$1:2379" --command-timeout "${wait:-5s}" "${@:2}"; }

# Median of 20 writes through a member, one after the other on a connection that stays open.
write() {
  local url=http://10.0.0.$1:2379/v3/kv/put urls=()
  for _ in $(seq 21); do urls+=("$url"); done
  curl --silent --max-time 20 --write-out '\n%{num_connects} %{time_total}\n' \
    --data '{"key":"aw==","value":"dg=="}' "${urls[@]}" |
    awk '$1 == 0 && NF == 2 { print $2 }' | sort -n |
    awk '{ t[NR] = $1 } END { printf "%.0f ms\n", 1000 * (t[10] + t[11]) / 2 }'
}

leader_is() {
  for member in 1 2 3 4; do
    ctl "$member" endpoint status --write-out json 2>/dev/null |
      sed -n 's/.*"member_id":\([0-9]*\).*"leader":\([0-9]*\).*/\1 \2/p' |
      awk -v name="i$member" '$1 == $2 { print name }'
  done
}
lead() {
  local id
  id=$(ctl "$1" endpoint status --write-out json | sed -n 's/.*"member_id":\([0-9]*\).*/\1/p')
  ctl "$(leader_is | tr -d i)" move-leader "$(printf '%x' "$id")" >"$work/move.log" 2>&1 || true
}

say() { printf '%-38s %s\n' "$1" "$2"; }

until ctl 1 endpoint health >"$work/health.log" 2>&1; do sleep 0.2; done
sleep 3
curl --silent --output "$work/version" http://10.0.0.4:2379/version # finds the address
connect=$(curl --silent --output "$work/version" --write-out '%{time_connect}' \
  http://10.0.0.4:2379/version)
say 'round trip to i4' "$(awk '{ printf "%.0f ms", 1000 * $1 }' <<<"$connect")"

lead 1
say "leader $(leader_is), all up, write through i1" "$(write 1)"
say "leader $(leader_is), all up, write through i4" "$(write 4)"
lead 4
say "leader $(leader_is), all up, write through i1" "$(write 1)"
lead 1
kill -STOP "${pids[2]}"
sleep 2
say "leader $(leader_is), i2 stopped, through i1" "$(write 1)"
kill -CONT "${pids[2]}"
sleep 3

west() { # runs etcdctl beside i4, on its side of the cut
  ip netns exec i4 etcdctl --endpoints http://10.0.0.4:2379 --command-timeout 3s "$@" 2>&1 |
    grep -oE '^[a-z]+$|DeadlineExceeded|deadline exceeded' | head -n 1
}
lead 1
ctl 1 put k before >"$work/put.log"
sleep 1
ip link set to4 down
sleep 3
say "link cut, write through i1" "$(ctl 1 put k after)"
say "link cut, write through i4" "$(west put k west)"
say "link cut, read through i4" "$(west get k --print-value-only)"
say "link cut, local read from i4" "$(west get k --print-value-only --consistency s)"
ip link set to4 up
until [ "$(west get k --print-value-only --consistency s)" = after ]; do sleep 0.5; done
say "link back, local read from i4" "$(west get k --print-value-only --consistency s)"
