#!/usr/bin/env bash
# How many more voters may fail before etcd loses its quorum? The number needed comes from the
# member list, which still holds members that are dead, terminated or forgotten by discovery.
#   ETCDCTL_ENDPOINTS=https://a:2379,https://b:2379 ./margin.sh
# Ends with 0 when one may fail, 1 when none may, 2 when there is no quorum.
set -uo pipefail
export ETCDCTL_API=3
# etcdctl refuses a flag beside the variable of the same meaning.
unset_endpoints() { env --unset=ETCDCTL_ENDPOINTS "$@"; }

if ! list=$(etcdctl member list --write-out simple --command-timeout 5s); then
  echo "margin unknown: no member list, so probably no quorum"
  exit 2
fi

voters=0 live=0 dead=()
# id, status, name, peer addresses, client addresses, learner; several addresses have commas too
while IFS= read -r line; do
  [ "${line##*, }" = true ] && continue
  voters=$((voters + 1))
  name=$(awk -F ', ' '{ print $3 }' <<<"$line")
  client=$(grep -o 'https\?://[^,]*' <<<"${line%, *}" | tail -n 1)
  # A read that needs the majority: a member on the wrong side of a cut does not count as live.
  if [[ $line == *", started, "* ]] && unset_endpoints etcdctl --endpoints "$client" \
    --command-timeout 5s endpoint health >/dev/null 2>&1; then
    live=$((live + 1))
  else
    dead+=("${name:-not started}")
  fi
done <<<"$list"

needed=$((voters / 2 + 1))
margin=$((live - needed))
echo "margin $margin: $live live of $voters voters, $needed needed; missing: ${dead[*]:-none}"
if [ "$margin" -ge 1 ]; then exit 0; elif [ "$margin" -eq 0 ]; then exit 1; else exit 2; fi
