#!/usr/bin/env bash
# Rehearses a node update on a throw-away cluster: needs kind, kubectl and Docker (or Podman).
# Three workers in three zones, the guide's workload, a client that counts failures, and then
# every worker drained and returned in turn, as an update does.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
answer="$here/../answer"

cat <<'YAML' | kind create cluster --name rehearsal --config -
kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
nodes:
  - role: control-plane
  - role: worker
  - role: worker
  - role: worker
YAML
trap 'kind delete cluster --name rehearsal' EXIT

workers=(rehearsal-worker rehearsal-worker2 rehearsal-worker3)
zones=(a b c)
for i in 0 1 2; do
  kubectl label node "${workers[$i]}" "topology.kubernetes.io/zone=${zones[$i]}" --overwrite
done

kubectl create namespace shop
kubectl apply -f "$answer/deployment.yaml" -f "$answer/service.yaml" -f "$answer/pdb.yaml"
kubectl -n shop rollout status deployment/checkout --timeout=5m
kubectl -n shop get pods -o wide

# The client runs on the control plane, so that no drain moves it.
kubectl -n shop run client --image=busybox:1.36 --restart=Never \
  --overrides='{"spec":{"nodeName":"rehearsal-control-plane","tolerations":[{"operator":"Exists"}]}}' \
  -- sh -c 'n=0; bad=0; while true; do n=$((n+1)); wget -q -T 2 -O /dev/null http://checkout/healthz || bad=$((bad+1)); [ $((n % 50)) -eq 0 ] && echo "$n requests, $bad failed"; sleep 0.05; done'
kubectl -n shop wait --for=condition=Ready pod/client --timeout=2m

for worker in "${workers[@]}"; do
  echo "== $worker: who would block?"
  kubectl drain "$worker" --ignore-daemonsets --delete-emptydir-data --dry-run=server --timeout=30s
  echo "== $worker: drain"
  start=$SECONDS
  kubectl drain "$worker" --ignore-daemonsets --delete-emptydir-data --timeout=10m
  echo "== $worker: empty after $((SECONDS - start)) s"
  kubectl -n shop get pdb checkout
  kubectl uncordon "$worker"
done

kubectl -n shop logs client --tail=1
kubectl -n shop get pods -o wide
