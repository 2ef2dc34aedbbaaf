#!/usr/bin/env bash
# The same in a real cluster: needs Docker, kind and kubectl.
set -euo pipefail

kind create cluster --name skew
trap 'kind delete cluster --name skew' EXIT

kubectl create deployment my-service --image=registry.k8s.io/e2e-test-images/agnhost:2.53 \
  --replicas=4 -- /agnhost netexec --http-port=9376
kubectl expose deployment my-service --port=80 --target-port=9376
kubectl rollout status deployment/my-service --timeout=180s

ask() { # ask POD-NAME SCRIPT: run it beside curl in the cluster and count equal answers
  kubectl run "$1" --rm --stdin --quiet --restart=Never --image=curlimages/curl:8.11.1 \
    --command -- sh -c "$2" </dev/null | sort | uniq -c
}

echo "200 requests, a new connection for each:"
ask fresh 'for n in $(seq 200); do curl -s http://my-service/hostname; echo; done'

echo "200 requests on one connection:"
ask held 'curl -s -w "\n" "http://my-service/hostname?[1-200]"'

kubectl scale deployment my-service --replicas=8
kubectl rollout status deployment/my-service --timeout=180s
kubectl get endpointslices --selector kubernetes.io/service-name=my-service --output wide
