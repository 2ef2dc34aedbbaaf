#!/usr/bin/env bash
# Replaces a dead etcd member: remove, add as a learner, start, promote. Never add before the dead
# one is removed.
#   ETCDCTL_ENDPOINTS=… ./replace-member.sh DEAD_NAME NEW_NAME NEW_PEER_URL
set -euo pipefail
export ETCDCTL_API=3
dead=$1 new=$2 peer=$3

id=$(etcdctl member list --write-out simple | awk -F ', ' -v name="$dead" '$3 == name { print $1 }')
[ -n "$id" ] || { echo "no member called $dead" >&2; exit 1; }

# Make sure that its process stays stopped. A removed member may not come back with its old data.
etcdctl member remove "$id"

# The learner changes no majority. The command prints what the new process must be started with.
etcdctl member add "$new" --learner --peer-urls "$peer"
echo "start $new now, with --initial-cluster-state existing; this waits until it has caught up"

learner=$(etcdctl member list --write-out simple | awk -F ', ' '$NF == "true" { print $1 }')
until etcdctl member promote "$learner"; do sleep 5; done
etcdctl member list --write-out table
