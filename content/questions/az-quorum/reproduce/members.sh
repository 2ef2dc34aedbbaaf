#!/usr/bin/env bash
# Replaces a dead member of a real four-member etcd cluster, and watches what each step leaves.
# Needs etcd and etcdctl 3.4 or later; listens on 127.0.0.1, ports 23791 to 23805.
#   ./members.sh
set -euo pipefail

export ETCDCTL_API=3
work=$(mktemp -d)
trap 'for pid in "${pids[@]}"; do stop "$pid"; done; rm -rf "$work"' EXIT

peer() { echo "http://127.0.0.1:2380$1"; }
client() { echo "http://127.0.0.1:2379$1"; }
cluster=i1=$(peer 1),i2=$(peer 2),i3=$(peer 3),i4=$(peer 4)

start() { # member, initial cluster, new or existing
  etcd --name "i$1" --data-dir "$work/i$1" --log-level fatal \
    --listen-client-urls "$(client "$1")" --advertise-client-urls "$(client "$1")" \
    --listen-peer-urls "$(peer "$1")" --initial-advertise-peer-urls "$(peer "$1")" \
    --initial-cluster "$2" --initial-cluster-state "$3" 2>"$work/i$1.log" &
  pids[$1]=$!
}
pids=()
stop() { { kill -9 "$1" && wait "$1"; } >"$work/stop.log" 2>&1 || true; }
ctl() { etcdctl --endpoints "$(client 1)" --command-timeout 5s "$@"; }
write() {
  if ctl put k v >"$work/put.log" 2>&1; then echo ok; else echo refused; fi
}
# The words of etcd's answer, without ids, which differ from run to run.
says() { "$@" 2>&1 | grep -oE 'unhealthy cluster|in sync with leader|^Member .*(added|removed|promoted)' |
  sed -E 's/Member +[0-9a-f]+ /member /' | head -n 1 || true; }
members() {
  ctl member list --write-out simple |
    awk -F ', ' '{ voters += $6 == "false"; learners += $6 == "true" }
      END { printf "%d voters, %d needed, %d learners\n", voters, int(voters / 2) + 1, learners }'
}

etcd --version | awk 'NR == 1'
for member in 1 2 3 4; do start "$member" "$cluster" new; done
until ctl endpoint health >"$work/health.log" 2>&1; do sleep 0.2; done
sleep 6 # etcd wants its peers connected for five seconds before it changes members

dead=$(ctl member list --write-out simple | awk -F ', ' '$3 == "i2" { print $1 }')
stop "${pids[2]}"
sleep 6
echo "i2 is dead:               $(members), write $(write)"
echo "add i5 as a voter:        $(says ctl member add i5 --peer-urls "$(peer 5)")"
echo "remove i2:                $(says ctl member remove "$dead")"
echo "now:                      $(members), write $(write)"
sleep 6
echo "add i5 as a learner:      $(says ctl member add i5 --peer-urls "$(peer 5)" --learner)"
echo "now:                      $(members), write $(write)"
learner=$(ctl member list --write-out simple | awk -F ', ' '$6 == "true" { print $1 }')
echo "promote i5, not started:  $(says ctl member promote "$learner")"
start 5 "i1=$(peer 1),i3=$(peer 3),i4=$(peer 4),i5=$(peer 5)" existing
until says ctl member promote "$learner" | grep -q promoted; do sleep 0.5; done
echo "promote i5, caught up:    $(members), write $(write)"
stop "${pids[3]}"
sleep 2
echo "i3 is dead too:           $(members), write $(write)"
stop "${pids[4]}"
sleep 2
echo "i4 is dead too:           write $(write)"
