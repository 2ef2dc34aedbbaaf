#!/usr/bin/env bash
# Run it while nodes are updated: one line whenever a pod of the workload changes, with the reason
# of its DisruptionTarget condition. Then the budgets that block now, and the nodes' history.
#   EvictionByEvictionAPI   a drain, an autoscaler or the descheduler; a budget was asked
#   DeletionByTaintManager  a NoExecute taint; no budget was asked
#   TerminationByKubelet    node shutdown or node pressure; no budget was asked
#   PreemptionByScheduler   a pod of higher priority needed the room
#   DeletionByPodGC         the node object went away with the pod still on it
#   <none> and terminating  a plain deletion: a rollout, a scale-down, a person, a force flag
set -euo pipefail
namespace=${1:?usage: who-took-them.sh NAMESPACE SELECTOR}
selector=${2:?selector, for example app=checkout}

echo "Budgets that allow nothing right now:"
kubectl get pdb --all-namespaces -o custom-columns=\
'NAMESPACE:.metadata.namespace,NAME:.metadata.name,ALLOWED:.status.disruptionsAllowed,HEALTHY:.status.currentHealthy,NEEDED:.status.desiredHealthy' |
  awk 'NR == 1 || $3 == "0"'

echo "Node events of the last hour or so:"
kubectl get events --all-namespaces --field-selector involvedObject.kind=Node \
  --sort-by=.lastTimestamp | tail -n 40

echo "Pods as they change (stop with Ctrl-C):"
kubectl -n "$namespace" get pods -l "$selector" --watch -o custom-columns=\
'POD:.metadata.name,NODE:.spec.nodeName,READY:.status.conditions[?(@.type=="Ready")].status,DELETED:.metadata.deletionTimestamp,BY:.status.conditions[?(@.type=="DisruptionTarget")].reason'
