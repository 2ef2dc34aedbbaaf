import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { formatNumber, formatPercent } from '@/lib/kernel/format';
import { toNumber } from '@/lib/kernel/rational';
import { facts } from '@/lib/models/service-load-skew/facts';
import { chainRules, chanceOfIdlePod } from '@/lib/models/service-load-skew/occupancy';
import { rollingUpdateShares } from '@/lib/models/service-load-skew/rollout';
import { sharePerPod } from '@/lib/models/service-load-skew/uneven';
import { params } from '@/lib/models/service-load-skew/world';

/** What the guide's answer sets is what its model plays and its prose says. */

const FOLDER = 'content/questions/service-load-skew';

const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');

interface Service {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: object };
  readonly spec: {
    readonly selector: Readonly<Record<string, string>>;
    readonly ports: readonly {
      readonly port: number;
      readonly targetPort: number;
      readonly protocol?: string;
      readonly appProtocol?: string;
    }[];
    readonly type?: string;
    readonly clusterIP?: string;
    readonly sessionAffinity?: string;
    readonly internalTrafficPolicy?: string;
    readonly externalTrafficPolicy?: string;
    readonly trafficDistribution?: string;
  };
}

const service: Service = parse(read('answer/service.yaml'));
const headless: Service = parse(read('answer/headless-service.yaml'));
const deployment = parse(read('answer/deployment.yaml'));
const [meshService, meshRule] = parseAllDocuments(read('answer/mesh.yaml')).map((document) =>
  document.toJS(),
);

const { replicas, strategy, template } = deployment.spec;
const [container] = template.spec.containers;

/** What the model plays of a Service: what it sets, or what a cluster puts for what it leaves out. */
function played({ metadata, spec }: Service) {
  return {
    type: spec.type ?? 'ClusterIP',
    headless: spec.clusterIP === 'None',
    affinity: spec.sessionAffinity ?? 'None',
    itp: spec.internalTrafficPolicy ?? 'Cluster',
    etp: spec.externalTrafficPolicy ?? 'Cluster',
    near: spec.trafficDistribution ?? 'none',
    annotations: metadata.annotations ?? {},
    selector: spec.selector,
  };
}

const PLAIN = {
  type: 'ClusterIP',
  headless: false,
  affinity: 'None',
  itp: 'Cluster',
  etp: 'Cluster',
  near: 'none',
  annotations: {},
  selector: { app: 'my-service' },
};

test('each file is what its name says, for a cluster that is up to date', () => {
  const kinds = [service, headless, deployment, meshService, meshRule].map(
    ({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`,
  );
  expect(kinds).toEqual([
    'v1 Service my-service',
    'v1 Service my-service-pods',
    'apps/v1 Deployment my-service',
    'v1 Service my-service',
    'networking.istio.io/v1 DestinationRule my-service',
  ]);
});

test('no Service pins, prefers or announces anything; one of them has no cluster IP', () => {
  expect(played(service)).toEqual(PLAIN);
  expect(played(headless)).toEqual({ ...PLAIN, headless: true });
  expect(played(meshService)).toEqual(PLAIN);
});

test('that is what the model plays until somebody sets something else', () => {
  const { affinity, itp, etp, near, outside } = params;
  expect([affinity.default, itp.default, etp.default, near.default]).toEqual([
    0,
    PLAIN.itp,
    PLAIN.etp,
    PLAIN.near,
  ]);
  expect(outside.default).toBe(false);
});

test('the restored Service has the lines of the given one, in their order', () => {
  const lines = (text: string) => text.split('\n').map((line) => line.trim());
  expect(lines(read('answer/service.yaml'))).toEqual(lines(read('given/service.yaml')));
});

test('every Service leads to the port and the pods of the Deployment', () => {
  const containerPort = container.ports[0].containerPort;
  expect(service.spec.ports).toEqual([{ protocol: 'TCP', port: 443, targetPort: containerPort }]);
  expect(meshService.spec.ports).toEqual([
    {
      name: 'grpc',
      appProtocol: 'grpc',
      protocol: 'TCP',
      port: 443,
      targetPort: containerPort,
    },
  ]);
  expect(headless.spec.ports).toEqual([
    { name: 'grpc', protocol: 'TCP', port: containerPort, targetPort: containerPort },
  ]);
  expect(template.metadata.labels).toEqual(PLAIN.selector);
  expect(deployment.spec.selector.matchLabels).toEqual(PLAIN.selector);
  expect(read('full.mdx')).toContain(`\`dns:///${headless.metadata.name}:${containerPort}\``);
  const script = read('answer/connections-per-pod.sh');
  expect(script).toContain(':-app=my-service}');
  expect(script).toContain(`"\${2:-${containerPort}}"`);
});

test('the pods of the Deployment are as many as the prose counts with', () => {
  expect(chainRules(replicas).map(({ overall }) => toNumber(overall))).toEqual([
    0.25, 0.25, 0.25, 0.25,
  ]);
  expect(formatPercent(toNumber(chanceOfIdlePod(12, replicas)), 1)).toBe(facts['idle-12-on-4']);
  expect(params.place.default.map(Number).reduce((sum, pods) => sum + pods)).toBe(replicas);
});

test('its rollout leaves the shares that the prose gives', () => {
  expect(strategy.type ?? 'RollingUpdate').toBe('RollingUpdate');
  const { maxSurge, maxUnavailable } = strategy.rollingUpdate;
  const shares = rollingUpdateShares(replicas, { maxSurge, maxUnavailable }).map(toNumber);
  // One new pod at a time: two that start together could also be ready together.
  const together = rollingUpdateShares(replicas, { maxSurge, maxUnavailable, together: true });
  expect(together.map(toNumber)).toEqual(shares);
  expect(shares.map((share) => formatPercent(share, 1))).toEqual(
    ['first', 'second', 'third', 'last'].map((which) => facts[`rollout-${which}`]),
  );
  expect(formatNumber((shares[0] ?? 0) / (shares[3] ?? 1), 1)).toBe(facts['rollout-ratio']);
});

/** Every way to place pods on so many places whose numbers differ by no more than `skew`. */
function placements(pods: number, places: number, skew: number): readonly (readonly number[])[] {
  const all = (left: number, to: number): readonly (readonly number[])[] =>
    to === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, here) => here).flatMap((here) =>
          all(left - here, to - 1).map((rest) => [here, ...rest]),
        );
  return all(pods, places).filter((placed) => Math.max(...placed) - Math.min(...placed) <= skew);
}

test('spread as it asks, its pods are alike even where traffic stays in a zone or on a node', () => {
  const constraints = template.spec.topologySpreadConstraints;
  expect(constraints.map(({ topologyKey }: { topologyKey: string }) => topologyKey)).toEqual([
    'topology.kubernetes.io/zone',
    'kubernetes.io/hostname',
  ]);
  for (const { maxSkew, whenUnsatisfiable, labelSelector, matchLabelKeys } of constraints) {
    expect(whenUnsatisfiable).toBe('ScheduleAnyway');
    expect(labelSelector.matchLabels).toEqual(PLAIN.selector);
    expect(matchLabelKeys).toEqual(['pod-template-hash']);
    for (const places of [2, replicas]) {
      const shares = placements(replicas, places, maxSkew).flatMap(sharePerPod).map(toNumber);
      expect(new Set(shares)).toEqual(new Set([1 / replicas]));
    }
  }
});

test('a pod has a core, no CPU limit that throttles, and two minutes to come up', () => {
  expect(container.resources).toEqual({
    requests: { cpu: '1', memory: '512Mi' },
    limits: { memory: '512Mi' },
  });
  expect(params.limit.default).toBe(0);
  const tcpSocket = { port: container.ports[0].name };
  expect(container.startupProbe).toEqual({ tcpSocket, periodSeconds: 2, failureThreshold: 60 });
  expect(container.readinessProbe).toEqual({ tcpSocket, periodSeconds: 5, failureThreshold: 3 });
  expect([deployment.spec.minReadySeconds, template.spec.terminationGracePeriodSeconds]).toEqual([
    30, 60,
  ]);
});

test('connections live for the five minutes that the answers speak of', () => {
  const age = { name: 'MAX_CONNECTION_AGE_SECONDS', value: String(5 * 60) };
  expect(container.env).toEqual([age]);
  expect(read('anchors.yaml')).toContain('say five minutes with jitter');
  expect(5 * 60).toBeLessThanOrEqual(params.age.max);
});

const values = (param: { readonly options: readonly { readonly value: string }[] }) =>
  param.options.map(({ value }) => value);

test('gRPC clients take all addresses in turn', () => {
  const config = JSON.parse(read('answer/grpc-service-config.json'));
  expect(config).toEqual({ loadBalancingConfig: [{ round_robin: {} }] });
  const [policy = ''] = Object.keys(config.loadBalancingConfig[0]);
  expect(values(params.pick)).toContain(policy.replace('_', '-'));
});

test('the mesh sends a request to the pod with the fewest in flight, and ejects one of four', () => {
  expect(meshRule.spec.host).toBe(meshService.metadata.name);
  expect(Object.keys(meshRule.spec.trafficPolicy)).toEqual(['loadBalancer', 'outlierDetection']);
  const { loadBalancer, outlierDetection } = meshRule.spec.trafficPolicy;
  expect(loadBalancer).toEqual({ simple: 'LEAST_REQUEST', warmup: { duration: '60s' } });
  expect(params.policy.default).toBe(loadBalancer.simple.toLowerCase().replace('_', '-'));
  expect(outlierDetection).toEqual({
    consecutive5xxErrors: 5,
    interval: '10s',
    baseEjectionTime: '30s',
    maxEjectionPercent: 25,
  });
  expect((outlierDetection.maxEjectionPercent / 100) * replicas).toBe(1);
});

const { limitConnectionAge } = await import(
  pathToFileURL(path.resolve(FOLDER, 'answer/connection-age.mjs')).href
);

/** When a connection first gets an answer that ends it, opened at 0 by a clock of milliseconds. */
function endOf(options: { ageMs: number; jitter?: number }, drawn: number, event = 'connection') {
  const server = new EventEmitter();
  let clock = 0;
  limitConnectionAge(server, { ...options, now: () => clock, random: () => drawn });
  const socket = {};
  server.emit(event, socket);
  for (; clock <= 2 * options.ageMs; clock += 1) {
    const headers: string[] = [];
    const setHeader = (...header: string[]) => headers.push(header.join(': '));
    server.emit('request', { socket }, { setHeader });
    if (headers.includes('Connection: close')) return clock;
  }
  return undefined;
}

test("the server's limit is the model's: the age, up and down by a jitter of a tenth", () => {
  const jitter = params.jitter.default;
  for (const drawn of [0, 0.25, 0.5, 0.75, 1]) {
    const end = Math.ceil(300 * (1 + jitter * (2 * drawn - 1)));
    expect(endOf({ ageMs: 300 }, drawn)).toBe(end);
    expect(endOf({ ageMs: 300 }, drawn, 'secureConnection')).toBe(end);
  }
  expect(jitter).toBe(0.1);
  expect(endOf({ ageMs: 300, jitter: 0 }, 0)).toBe(300);
});
