import type { Sim } from '../sim/sim';
import type { FactsOf, LookId } from './findings';
import { OBSERVE } from './observe';
import { PRINT } from './print';

/** Something to look at, with the command that shows it. */
interface Look {
  readonly id: LookId;
  /** What it is about, in a word. */
  readonly label: string;
  readonly command: string;
  /** Where the command and the shape of what it prints were read: a file and its commit, or a page. */
  readonly source: string;
}

const KUBERNETES = 'kubernetes/kubernetes';
const PRINTERS =
  'michaelasp/kubernetes, a fork, pkg/printers/internalversion/printers.go (212194a)';
const PROMETHEUS =
  'prometheus/prometheus web/ui/mantine-ui/src/pages/query/DataTable.tsx (074b4eb), TableTab.tsx (0a133d5); the counter is the application’s own';
const CONNTRACK =
  'conntrack(8) of conntrack-tools 1.4.8; sailfishos-mirror/libnetfilter_conntrack src/conntrack/snprintf_default.c (fd7faab)';

const requests = (more = '') => `rate(http_requests_total{job="my-service"${more}}[30s])`;
const TRACKED = 'conntrack -L -p tcp --reply-port-src 9376';

/** What one can look at, in the order of the guide. */
export const LOOKS: readonly Look[] = [
  {
    id: 'service',
    label: 'Service',
    command: 'kubectl get service my-service -o yaml',
    source: `${KUBERNETES} staging/src/k8s.io/api/testdata/HEAD/core.v1.Service.yaml (05c351a); fields that tell nothing left out`,
  },
  {
    id: 'endpointslices',
    label: 'Endpoints',
    command: `kubectl get endpointslices -l kubernetes.io/service-name=my-service -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.name}{"\\t"}{.conditions.ready}{"\\t"}{.nodeName}{"\\t"}{.zone}{"\\n"}{end}'`,
    source: `${PRINTERS}: the usual table shows three addresses and no readiness, hence jsonpath; ${KUBERNETES} staging/src/k8s.io/api/testdata/HEAD/discovery.k8s.io.v1.EndpointSlice.yaml (162877d)`,
  },
  {
    id: 'pods',
    label: 'Pods',
    command: 'kubectl get pods -l app=my-service -o wide',
    source: `${PRINTERS}, ${KUBERNETES} staging/src/k8s.io/apimachinery/pkg/util/duration/duration.go (008b365)`,
  },
  {
    id: 'connections',
    label: 'Connections',
    command: 'connections-per-pod.sh app=my-service 9376 60',
    source: 'answer/connections-per-pod.sh of this guide',
  },
  {
    id: 'sources',
    label: 'Sources',
    command: `${TRACKED} | sed -E 's/.* src=(\\S+) .* src=(\\S+) .*/\\1 \\2/' | sort | uniq -c`,
    source: `${CONNTRACK}; each connection counted once though two nodes track it, run on every node; entries of closed connections last for up to 2 min, here 30 s are kept`,
  },
  {
    id: 'ages',
    label: 'Ages',
    command: `${TRACKED} --state ESTABLISHED | sed -E 's/.* src=(\\S+) .*(delta-time=\\S+).*/\\1 \\2/' | sort | uniq -c`,
    source: `${CONNTRACK}; with net.netfilter.nf_conntrack_timestamp=1`,
  },
  {
    id: 'requests',
    label: 'Requests',
    command: `round(sum by (pod) (${requests()}), 0.1)`,
    source: PROMETHEUS,
  },
  {
    id: 'clients',
    label: 'Clients',
    command: `topk(10, round(sum by (client) (${requests()}) / scalar(sum(${requests()})), 0.001))`,
    source: PROMETHEUS,
  },
  {
    id: 'keys',
    label: 'Top key',
    command: `kubectl logs -l app=proxy --tail=-1 --since=30s | awk '{ n[$NF]++ } END { for (k in n) print n[k] / NR, k }' | sort -rn | head -1`,
    source: `${KUBERNETES} staging/src/k8s.io/kubectl/pkg/cmd/logs/logs.go (168c15a), pkg/cmd/util/helpers.go (01aa0f3); the log’s last field is the key that the proxy hashes, or -`,
  },
  {
    id: 'top',
    label: 'CPU',
    command: 'kubectl top pods -l app=my-service',
    source: `${KUBERNETES} staging/src/k8s.io/kubectl/pkg/metricsutil/metrics_printer.go (008b365)`,
  },
  {
    id: 'errors',
    label: 'Errors',
    command: `sum by (pod) (${requests(',code=~"5.."')}) / sum by (pod) (${requests()})`,
    source: PROMETHEUS,
  },
  {
    id: 'rules',
    label: 'kube-proxy',
    command:
      "kubectl -n kube-system get configmap kube-proxy -o yaml | grep -E ' (mode|scheduler):'",
    source: `${KUBERNETES} cmd/kubeadm/app/phases/addons/proxy/manifests.go (0e998fa), staging/src/k8s.io/kube-proxy/config/v1alpha1/types.go (052d2d8)`,
  },
  {
    id: 'config',
    label: 'Settings',
    command: 'kubectl get configmap traffic -o yaml',
    source: 'invented: the settings of an application are its own',
  },
];

/** A look at a run: what the command prints, and the same as data. O(size of the run). */
export function look<Id extends LookId>(
  sim: Sim,
  id: Id,
): { readonly text: string; readonly facts: FactsOf[Id] } {
  const facts = OBSERVE[id](sim);
  return { text: PRINT[id](facts), facts };
}
