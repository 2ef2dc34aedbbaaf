import { expect, test } from 'vitest';
import { params } from '../world';
import { config as configOf, service as serviceOf } from './fixture';
import { ageText, PRINT } from './print';

const [service, config] = [serviceOf({}), configOf({})];

test.each([
  [0, '0s'],
  [59.9, '59s'],
  [119, '119s'],
  [120, '2m'],
  [121, '2m1s'],
  [599, '9m59s'],
  [600, '10m'],
  [659, '10m'],
  [10_799, '179m'],
  [10_800, '3h'],
  [10_860, '3h1m'],
  [28_799, '7h59m'],
  [28_800, '8h'],
  [172_799, '47h'],
  [172_800, '2d'],
  [176_400, '2d1h'],
  [259_260, '3d'],
])('kubectl writes %d s as %s', (seconds, text) => {
  expect(ageText(seconds)).toBe(text);
});

test('a Service without anything special', () => {
  expect(PRINT.service(service).split('\n')).toEqual([
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    '  name: my-service',
    '  namespace: default',
    'spec:',
    '  clusterIP: 10.96.0.10',
    '  internalTrafficPolicy: Cluster',
    '  ports:',
    '  - port: 443',
    '    protocol: TCP',
    '    targetPort: 9376',
    '  selector:',
    '    app: my-service',
    '  sessionAffinity: None',
    '  type: ClusterIP',
  ]);
});

test('a Service with all that can be set', () => {
  const all = { exposed: true, affinity: 1, external: 'Local', near: 'PreferSameZone' };
  expect(
    PRINT.service({ ...service, ...all })
      .split('\n')
      .slice(6),
  ).toEqual([
    '  clusterIP: 10.96.0.10',
    '  externalTrafficPolicy: Local',
    '  internalTrafficPolicy: Cluster',
    '  ports:',
    '  - port: 443',
    '    protocol: TCP',
    '    targetPort: 9376',
    '  selector:',
    '    app: my-service',
    '  sessionAffinity: ClientIP',
    '  sessionAffinityConfig:',
    '    clientIP:',
    '      timeoutSeconds: 1',
    '  trafficDistribution: PreferSameZone',
    '  type: LoadBalancer',
  ]);
  const hints = PRINT.service({ ...service, near: 'Auto', headless: true });
  expect(hints).toContain(
    'metadata:\n  annotations:\n    service.kubernetes.io/topology-mode: Auto\n  name: my-service',
  );
  expect(hints).toContain('clusterIP: None');
  expect(hints).not.toContain('trafficDistribution');
});

test('settings name what is dialed and what is done with it', () => {
  const data = (more: object) =>
    PRINT.config({ ...config, ...more })
      .split('\n')
      .slice(2, -4);
  expect(data({})).toEqual([
    '  connections: "1"',
    '  pool: in turn',
    '  protocol: HTTP/2',
    '  target: my-service:443',
  ]);
  expect(
    data({ dials: 'pods', dns: 60, connections: 3, pool: 'newest', protocol: 'http1' }),
  ).toEqual([
    '  connections: "3"',
    '  dns-cache-seconds: "60"',
    '  pool: last in, first out',
    '  protocol: HTTP/1.1, keep-alive',
    '  target: my-service:9376, each pod by its own address',
  ]);
  expect(data({ dials: 'proxy', policy: 'ring-hash', protocol: 'close' })).toEqual([
    '  connections: "1"',
    '  pool: in turn',
    '  protocol: HTTP/1.1, a connection for each request',
    '  proxy-connections: one for each request',
    '  proxy-policy: ring hash',
    '  target: proxy:443',
  ]);
  expect(data({ outside: true })).toContain('  target: my-service.example.com:443');
  expect(PRINT.config(config)).toMatch(
    /^apiVersion: v1\ndata:\n(?: .+\n)+kind: ConfigMap\nmetadata:\n {2}name: traffic\n {2}namespace: default$/,
  );
});

test('every protocol and every policy of a proxy has its words', () => {
  const line = (more: object, key: string) =>
    new RegExp(`  ${key}: (.+)`).exec(PRINT.config({ ...config, ...more }))?.[1];
  const protocols = params.protocol.options.map(({ value: protocol }) =>
    line({ protocol }, 'protocol'),
  );
  expect(protocols).toEqual([
    'HTTP/2',
    'HTTP/1.1, keep-alive',
    'HTTP/1.1, a connection for each request',
    'UDP',
  ]);
  const policies = params.policy.options.map(({ value: policy }) =>
    line({ dials: 'proxy', policy }, 'proxy-policy'),
  );
  expect(policies).toEqual([
    'least request of two',
    'round robin',
    'random',
    'least request of all',
    'ring hash',
    'Maglev hash',
  ]);
});

test('endpoints are separated by tabs, as their command asks', () => {
  const rows = [{ pod: 'a', ready: false, node: 'node-1', zone: 'zone-b' }];
  expect(PRINT.endpointslices([...rows, { ...rows[0], ready: true } as never])).toBe(
    'a\tfalse\tnode-1\tzone-b\na\ttrue\tnode-1\tzone-b',
  );
});

test('pods stand in the columns of kubectl', () => {
  const pod = {
    pod: 'a-1',
    ready: true,
    restarts: 0,
    restarted: 0,
    age: 259_260,
    address: '10.1.2.3',
    node: 'n-1',
  };
  expect(
    PRINT.pods([pod, { ...pod, ready: false, restarts: 1, restarted: 50 }]).split('\n'),
  ).toEqual([
    'NAME   READY   STATUS    RESTARTS      AGE   IP         NODE   NOMINATED NODE   READINESS GATES',
    'a-1    1/1     Running   0             3d    10.1.2.3   n-1    <none>           <none>',
    'a-1    0/1     Running   1 (50s ago)   3d    10.1.2.3   n-1    <none>           <none>',
  ]);
});

test('CPU is in thousandths of a core', () => {
  const row = { pod: 'a-1', memory: 62 };
  expect(
    PRINT.top([
      { ...row, cores: 0.2386 },
      { ...row, cores: 2 },
    ]),
  ).toBe('NAME   CPU(cores)   MEMORY(bytes)\na-1    239m         62Mi\na-1    2000m        62Mi');
});

test('connections are printed as the guide’s script prints them', () => {
  const open = [{ pod: 'a-1', count: 3, addresses: 2, stillOpen: 1 }];
  expect(PRINT.connections({ lasting: true, open })).toBe(
    `a-1${' '.repeat(42)} 3 connections from 2 addresses, 1 of them still open after 60 s`,
  );
});

test('tracked connections are counted as uniq counts, and none as conntrack says it', () => {
  expect(PRINT.sources([{ source: '10.0.0.1', to: '10.0.0.2', count: 12 }])).toBe(
    '     12 10.0.0.1 10.0.0.2',
  );
  expect(PRINT.ages([{ to: '10.0.0.2', age: 60, count: 1234567 }])).toBe(
    '1234567 10.0.0.2 delta-time=60',
  );
  expect(PRINT.ages([])).toBe(
    'conntrack v1.4.8 (conntrack-tools): 0 flow entries have been shown.',
  );
});

test('metrics have their label and the digits that the query asks for', () => {
  expect(
    PRINT.requests([
      { pod: 'a', count: 12.345 },
      { pod: 'b', count: 0 },
    ]),
  ).toBe('{pod="a"}   12.3\n{pod="b"}   0');
  const clients = Array.from({ length: 11 }, (_, at) => ({ client: `c-${at}`, share: 0.12345 }));
  const lines = PRINT.clients(clients).split('\n');
  expect(lines).toHaveLength(10);
  expect(lines[9]).toBe('{client="c-9"}   0.123');
  const none = 'Empty query result\nThis query returned no data.';
  expect(PRINT.errors([{ pod: 'a', share: 0 }])).toBe(none);
  expect(
    PRINT.errors([
      { pod: 'a', share: 0 },
      { pod: 'b', share: 1 },
    ]),
  ).toBe('{pod="b"}   1');
});

test('the log of a proxy has a key where one is hashed', () => {
  expect(PRINT.keys({ logged: true, hashed: true, topShare: 0.4 })).toMatch(/^0\.4 \S+$/);
  expect(PRINT.keys({ logged: true, hashed: true, topShare: 1 / 3 })).toMatch(/^0\.333333 \S+$/);
  expect(PRINT.keys({ logged: true, hashed: false, topShare: 0 })).toBe('1 -');
  expect(PRINT.keys({ logged: false, hashed: false, topShare: 0 })).toContain('not found');
});

test('kube-proxy says its mode, and a scheduler where one is set', () => {
  expect(PRINT.rules({ mode: 'ipvs', scheduler: 'sh' })).toBe(
    '      scheduler: sh\n    mode: ipvs',
  );
  expect(PRINT.rules({ mode: 'iptables', scheduler: '' })).toBe(
    '      scheduler: ""\n    mode: iptables',
  );
});
