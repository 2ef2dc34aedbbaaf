#!/usr/bin/env bash
# One more node first, few at a time, and a known end when a budget blocks. Run what is yours.
set -euo pipefail

eks() {
  # New nodes come first (DEFAULT); one node is drained at a time. No --force: a blocked drain fails.
  aws eks update-nodegroup-config \
    --cluster-name "$CLUSTER" --nodegroup-name "$POOL" \
    --update-config maxUnavailable=1,updateStrategy=DEFAULT
}

gke() {
  gcloud container node-pools update "$POOL" --cluster "$CLUSTER" --location "$LOCATION" \
    --enable-surge-upgrade --max-surge-upgrade 1 --max-unavailable-upgrade 0
}

gke_blue_green() {
  gcloud container node-pools update "$POOL" --cluster "$CLUSTER" --location "$LOCATION" \
    --enable-blue-green-upgrade --node-pool-soak-duration 3600s \
    --standard-rollout-policy batch-node-count=1,batch-soak-duration=300s
}

aks() {
  az aks nodepool update \
    --resource-group "$GROUP" --cluster-name "$CLUSTER" --name "$POOL" \
    --max-surge 1 --drain-timeout 45 --node-soak-duration 5 \
    --undrainable-node-behavior Cordon
}

case "${1:-}" in
  eks | gke | gke_blue_green | aks) "$1" ;;
  *)
    echo "usage: CLUSTER=... POOL=... [LOCATION=... | GROUP=...] $0 eks|gke|gke_blue_green|aks" >&2
    exit 2
    ;;
esac
