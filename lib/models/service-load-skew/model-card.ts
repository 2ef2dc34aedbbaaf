import type { ModelCard } from '../../simulator/declaration';

/** What the model assumes, computes and leaves out, and what it was checked against. */
export const card: ModelCard = {
  assumes: [
    'Requests arrive as a Poisson process of the rate that is set. Each goes to the client that sends it, on a connection which that client has.',
    'kube-proxy in iptables and nftables mode draws a pod for each new connection, each ready endpoint with the same chance; ClientIP affinity is remembered on each node for itself.',
    'A connection that is established stays with its pod, also when that turns unready. When the pod goes, its client dials again at once. UDP flows of an endpoint that left are sent elsewhere.',
    'A pod has one queue, first come first served, before its workers. Under a CPU limit each worker has an equal part of the quota of every 100 ms.',
    'Nodes are equal, and zones take them in turn.',
  ],
  formula: [
    'Busiest pod by chance: the number of ways in which no pod has more than m of c connections, over pods^c. A pod without any: inclusion and exclusion.',
    'Uneven: the busiest pod has more than 1.25 times the mean of the requests, or some pod has less than half of it; of the last minute, or since pods or connections last changed. Not luck: a fair draw is as uneven in fewer than 1 of 100 cases.',
  ],
  leavesOut: [
    'The network: handshakes, latency between zones, retries and time-outs. A failed request is not sent again.',
    'How long a change takes to reach every node; a pod that is ready is drawn at once. A lost node is noticed at once; a real one keeps its endpoints for about 50 s, and its open connections hang.',
    'Graceful termination: a pod that stops does so at once, and requests under way fail. A rollout has one pod more and none less; other settings are among the exact figures.',
    'More than one proxy: a gateway sees all requests, while real replicas each see their own. An outside balancer takes nodes in strict turn.',
    'IPVS: inactive connections, and destinations of weight 0. Envoy: weights, slow start, outlier detection, priorities.',
    'Autoscaling as it goes on: what an autoscaler would ask for is told, and nothing is scaled.',
  ],
  sources: [
    {
      title: 'Kubernetes: Virtual IPs and Service Proxies',
      url: 'https://kubernetes.io/docs/reference/networking/virtual-ips/',
    },
    {
      title: 'Kubernetes: kube-proxy, which endpoints a node uses (pkg/proxy/topology.go)',
      url: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/proxy/topology.go',
    },
    {
      title: 'Envoy: supported load balancers',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/load_balancing/load_balancers',
    },
    {
      title: 'Linux: IPVS schedulers (net/netfilter/ipvs)',
      url: 'https://github.com/torvalds/linux/tree/master/net/netfilter/ipvs',
    },
  ],
  checkedAgainst: [
    'Recorded runs of a real kernel with rules of the shape that kube-proxy writes: fresh connections, held ones, and a fifth endpoint that joins.',
    'Queueing theory: mean waits of M/M/1, M/M/3 and M/D/1 over 30 seeds.',
    'Enumeration and exact fractions, for every figure of chance.',
  ],
};
