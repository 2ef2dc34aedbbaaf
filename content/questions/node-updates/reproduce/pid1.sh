#!/usr/bin/env bash
# Who gets SIGTERM: the same program behind a shell, and in the shell's place.
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/app.py" <<'PY'
import os, signal, sys, time
name, pidfile = sys.argv[1:3]
def stop(*_):
    print(f"{name}: the program got SIGTERM and finishes its work", flush=True)
    sys.exit(0)
signal.signal(signal.SIGTERM, stop)
open(pidfile, "w").write(str(os.getpid()))
time.sleep(60)
PY

try() {
  local name=$1 form=$2
  sh -c "$form" sh "$work/app.py" "$name" "$work/$name.pid" &
  local first=$!
  while [ ! -s "$work/$name.pid" ]; do sleep 0.05; done
  kill -TERM "$first" # what a runtime does: the signal goes to the first process only
  sleep 0.5
  if kill -0 "$(cat "$work/$name.pid")" 2>/dev/null; then
    echo "$name: the program got no signal and still runs"
    kill -KILL "$(cat "$work/$name.pid")"
  fi
  wait "$first" 2>/dev/null
}

try shell 'python3 "$1" "$2" "$3"; exit $?'
try exec 'exec python3 "$1" "$2" "$3"'
