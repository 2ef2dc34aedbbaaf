import type { FactsOf } from './findings';

/** The Service as YAML: keys in the order of the alphabet, those that tell nothing left out. O(1). */
export function printService(facts: FactsOf['service']): string {
  const { headless, exposed, affinity, internal, external, near } = facts;
  const annotations =
    near === 'Auto' ? ['  annotations:', '    service.kubernetes.io/topology-mode: Auto'] : [];
  return [
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    ...annotations,
    '  name: my-service',
    '  namespace: default',
    'spec:',
    `  clusterIP: ${headless ? 'None' : '10.96.0.10'}`,
    ...(exposed ? [`  externalTrafficPolicy: ${external}`] : []),
    `  internalTrafficPolicy: ${internal}`,
    '  ports:',
    '  - port: 443',
    '    protocol: TCP',
    '    targetPort: 9376',
    '  selector:',
    '    app: my-service',
    `  sessionAffinity: ${affinity > 0 ? 'ClientIP' : 'None'}`,
    ...(affinity > 0
      ? ['  sessionAffinityConfig:', '    clientIP:', `      timeoutSeconds: ${affinity}`]
      : []),
    ...(near.startsWith('Prefer') ? [`  trafficDistribution: ${near}`] : []),
    `  type: ${exposed ? 'LoadBalancer' : 'ClusterIP'}`,
  ].join('\n');
}

const PROTOCOLS: Readonly<Record<string, string>> = {
  http2: 'HTTP/2',
  http1: 'HTTP/1.1, keep-alive',
  close: 'HTTP/1.1, a connection for each request',
  udp: 'UDP',
};

const POLICIES: Readonly<Record<string, string>> = {
  'least-request': 'least request of two',
  'least-request-all': 'least request of all',
  'round-robin': 'round robin',
  random: 'random',
  'ring-hash': 'ring hash',
  maglev: 'Maglev hash',
};

/** The settings of clients and of a proxy, if there is one, as a ConfigMap. O(1). */
export function printConfig(facts: FactsOf['config']): string {
  const { dials, outside, protocol, connections, pool, dns, policy } = facts;
  const service = outside ? 'my-service.example.com:443' : 'my-service:443';
  const target = {
    service,
    pods: 'my-service:9376, each pod by its own address',
    proxy: 'proxy:443',
  };
  return [
    'apiVersion: v1',
    'data:',
    `  connections: "${connections}"`,
    ...(dials === 'pods' ? [`  dns-cache-seconds: "${dns}"`] : []),
    `  pool: ${pool === 'newest' ? 'last in, first out' : 'in turn'}`,
    `  protocol: ${PROTOCOLS[protocol]}`,
    ...(policy === ''
      ? []
      : ['  proxy-connections: one for each request', `  proxy-policy: ${POLICIES[policy]}`]),
    `  target: ${target[dials]}`,
    'kind: ConfigMap',
    'metadata:',
    '  name: traffic',
    '  namespace: default',
  ].join('\n');
}
