#!/usr/bin/env bash
# Moves a Deployment with one replica off a node without a gap: the rollout's own surge starts the
# new pod first, and the cordon keeps it from landing on the same node again.
# Needs strategy RollingUpdate with maxSurge >= 1 and maxUnavailable 0, and an application that
# bears two copies for a moment.
set -euo pipefail

node=${1:?usage: move-singleton.sh NODE NAMESPACE DEPLOYMENT}
namespace=${2:?namespace}
deployment=${3:?deployment}

kubectl cordon "$node"
kubectl -n "$namespace" rollout restart "deployment/$deployment"
kubectl -n "$namespace" rollout status "deployment/$deployment" --timeout=10m
kubectl drain "$node" --ignore-daemonsets --delete-emptydir-data --timeout=15m
