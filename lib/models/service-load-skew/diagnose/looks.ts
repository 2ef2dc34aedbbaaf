import type { Sim } from '../sim/sim';
import type { FactsOf, LookId } from './findings';
import { OBSERVE } from './observe';

/** Something to look at, with the command that shows it. */
interface Look {
  readonly id: LookId;
  readonly label: string;
  readonly command: string;
}

/** What one can look at, in the order of the guide. */
export const LOOKS: readonly Look[] = [
  { id: 'service', label: 'The Service', command: 'kubectl get service my-service -o yaml' },
  {
    id: 'endpointslices',
    label: 'Its endpoints',
    command: 'kubectl get endpointslices -l kubernetes.io/service-name=my-service',
  },
  { id: 'pods', label: 'Its pods', command: 'kubectl get pods -l app=my-service -o wide' },
  { id: 'connections', label: 'Connections by pod', command: 'connections-per-pod.sh' },
  { id: 'sources', label: 'Source addresses by pod', command: 'ss -tn state established' },
  { id: 'ages', label: 'Ages of connections', command: 'connections-per-pod.sh app=my-service 60' },
  { id: 'requests', label: 'Requests by pod', command: 'sum by (pod) (rate(requests_total[30s]))' },
  {
    id: 'clients',
    label: 'Requests by client',
    command: 'sum by (client) (rate(requests_total[30s]))',
  },
  { id: 'keys', label: 'Requests by key', command: 'kubectl logs deploy/proxy | sort | uniq -c' },
  { id: 'top', label: 'CPU by pod', command: 'kubectl top pods -l app=my-service' },
  { id: 'errors', label: 'Errors by pod', command: 'sum by (pod) (rate(errors_total[30s]))' },
  { id: 'rules', label: 'Rules on a node', command: 'iptables-save -t nat; ipvsadm -Ln' },
  {
    id: 'config',
    label: 'Settings of clients and proxy',
    command: 'kubectl get configmaps -o yaml',
  },
];

/** A look at a run: what the command prints, in our own words, and the same as data. */
export function look<Id extends LookId>(
  sim: Sim,
  id: Id,
): { readonly text: string; readonly facts: FactsOf[Id] } {
  const facts = OBSERVE[id](sim);
  return { text: PRINT[id](facts), facts };
}

const name = (pod: number) => `my-service-${pod}`;
const zoneName = (zone: number) => `zone-${'abc'[zone - 1] ?? zone}`;

/** Rows below a header, each column as wide as its longest cell. */
function table(header: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const all = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

/** An age as kubectl writes it: seconds, else minutes, else days. */
function ageText(seconds: number): string {
  if (seconds < 120) return `${Math.floor(seconds)}s`;
  if (seconds < 86_400) return `${Math.floor(seconds / 60)}m`;
  return `${Math.floor(seconds / 86_400)}d`;
}

const PRINT: { readonly [Id in LookId]: (facts: FactsOf[Id]) => string } = {
  service: ({ headless, outside, affinity, internal, external, near }) =>
    [
      'spec:',
      `  type: ${outside ? 'LoadBalancer' : 'ClusterIP'}`,
      `  clusterIP: ${headless ? 'None' : '10.96.0.10'}`,
      `  sessionAffinity: ${affinity > 0 ? 'ClientIP' : 'None'}`,
      ...(affinity > 0
        ? ['  sessionAffinityConfig:', '    clientIP:', `      timeoutSeconds: ${affinity}`]
        : []),
      `  internalTrafficPolicy: ${internal}`,
      ...(outside || external !== 'Cluster' ? [`  externalTrafficPolicy: ${external}`] : []),
      ...(near.startsWith('Prefer') ? [`  trafficDistribution: ${near}`] : []),
      ...(near === 'Auto'
        ? ['metadata:', '  annotations:', '    service.kubernetes.io/topology-mode: Auto']
        : []),
    ].join('\n'),
  endpointslices: (rows) =>
    table(
      ['ENDPOINT', 'READY', 'NODE', 'ZONE'],
      rows.map(({ pod, ready, node, zone }) => [name(pod), ready, `node-${node}`, zoneName(zone)]),
    ),
  pods: (rows) =>
    table(
      ['NAME', 'READY', 'RESTARTS', 'AGE', 'NODE'],
      rows.map(({ pod, ready, restarts, age, node }) => [
        name(pod),
        ready ? '1/1' : '0/1',
        restarts,
        ageText(age),
        `node-${node}`,
      ]),
    ),
  connections: ({ lasting, open }) =>
    `${table(
      ['POD', 'OPEN'],
      open.map(({ pod, count }) => [name(pod), count]),
    )}\n${lasting ? 'Most are still there at a second look.' : 'None is there at a second look.'}`,
  sources: (rows) =>
    table(
      ['SOURCE', 'PODS'],
      rows.map(({ address, on }) => [
        address,
        on.map(({ pod, count }) => `${name(pod)}:${count}`).join(' '),
      ]),
    ),
  ages: (rows) =>
    rows.length === 0
      ? 'No connection lasts long enough to tell.'
      : table(
          ['POD', 'YOUNGEST', 'OLDEST'],
          rows.map(({ pod, youngest, oldest }) => [name(pod), ageText(youngest), ageText(oldest)]),
        ),
  requests: (rows) =>
    table(
      ['POD', 'PER SECOND'],
      rows.map(({ pod, count }) => [name(pod), count.toFixed(1)]),
    ),
  clients: (rows) =>
    table(
      ['CLIENT', 'SHARE'],
      rows
        .slice(0, 10)
        .map(({ client, share }) => [`client-${client}`, `${(100 * share).toFixed(1)} %`]),
    ),
  keys: ({ hashed, topShare }) =>
    hashed
      ? `Most frequent key: ${(100 * topShare).toFixed(1)} % of requests.`
      : 'No keys in the log.',
  top: (rows) =>
    table(
      ['NAME', 'CPU(cores)', 'CPU A REQUEST', 'MEDIAN TIME'],
      rows.map(({ pod, cores, perRequest, median }) => [
        name(pod),
        `${Math.round(1000 * cores)}m`,
        `${perRequest.toFixed(1)} ms`,
        `${median.toFixed(1)} ms`,
      ]),
    ),
  errors: (rows) =>
    table(
      ['POD', 'ERRORS'],
      rows.map(({ pod, share }) => [name(pod), `${100 * share} %`]),
    ),
  rules: ({ mode, scheduler, used }) => {
    const says =
      scheduler === ''
        ? `${mode}: a random endpoint for each connection`
        : `TCP 10.96.0.10:443 ${scheduler}`;
    return used ? says : `${says}\nThe counters of these rules stand at 0.`;
  },
  config: ({ dials, protocol, connections, pool, dns, policy }) =>
    [
      `target: ${{ service: 'my-service', pods: 'my-service-pods (headless)', proxy: 'proxy' }[dials]}`,
      `protocol: ${protocol}`,
      `connections: ${connections}`,
      `reuse: ${pool === 'newest' ? 'last in, first out' : 'in turn'}`,
      ...(dials === 'pods' ? [`dnsCacheSeconds: ${dns}`] : []),
      ...(policy === '' ? [] : [`proxyPolicy: ${policy}`]),
    ].join('\n'),
};
