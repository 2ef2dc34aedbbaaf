import type { FactsOf, LookId } from './findings';
import { LOOKS_APART } from './observe-connections';
import { printConfig, printService } from './print-yaml';

/** Rows below a header, columns three blanks apart as kubectl sets them. O(cells). */
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

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/**
 * An age as kubectl writes it, up to eight days. O(1).
 * Source: HumanDuration, kubernetes/kubernetes
 * staging/src/k8s.io/apimachinery/pkg/util/duration/duration.go (008b365).
 */
export function ageText(seconds: number): string {
  const whole = (unit: number) => Math.floor(seconds / unit);
  const and = (rest: number, unit: string) => (rest === 0 ? '' : `${rest}${unit}`);
  if (seconds < 2 * MINUTE) return `${whole(1)}s`;
  if (seconds < 10 * MINUTE) return `${whole(MINUTE)}m${and(whole(1) % MINUTE, 's')}`;
  if (seconds < 3 * HOUR) return `${whole(MINUTE)}m`;
  if (seconds < 8 * HOUR) return `${whole(HOUR)}h${and(whole(MINUTE) % 60, 'm')}`;
  if (seconds < 2 * DAY) return `${whole(HOUR)}h`;
  return `${whole(DAY)}d${and(whole(HOUR) % 24, 'h')}`;
}

/** Rows as `uniq -c` counts them, the number to the right in seven columns; without any, what conntrack says. */
const tracked = (rows: readonly (readonly [count: number, text: string])[]) =>
  rows.length === 0
    ? 'conntrack v1.4.8 (conntrack-tools): 0 flow entries have been shown.'
    : rows.map(([count, text]) => `${String(count).padStart(7)} ${text}`).join('\n');

/** Numbers as Prometheus shows them behind their label. */
const series = (label: string, rows: readonly (readonly [name: string, value: number])[]) =>
  rows.length === 0
    ? 'Empty query result\nThis query returned no data.'
    : rows.map(([name, value]) => `{${label}="${name}"}   ${value}`).join('\n');

const rounded = (value: number, parts: number) => Math.round(value * parts) / parts;

/** What the command of each look prints of what it found. O(facts) each. */
export const PRINT: { readonly [Id in LookId]: (facts: FactsOf[Id]) => string } = {
  service: printService,
  config: printConfig,
  endpointslices: (rows) =>
    rows.map(({ pod, ready, node, zone }) => [pod, ready, node, zone].join('\t')).join('\n'),
  pods: (rows) =>
    table(
      'NAME,READY,STATUS,RESTARTS,AGE,IP,NODE,NOMINATED NODE,READINESS GATES'.split(','),
      rows.map(({ pod, ready, restarts, restarted, age, address, node }) => [
        pod,
        ready ? '1/1' : '0/1',
        'Running',
        restarts > 0 ? `${restarts} (${ageText(restarted)} ago)` : 0,
        ageText(age),
        address,
        node,
        '<none>',
        '<none>',
      ]),
    ),
  connections: ({ open }) =>
    open
      .map(
        ({ pod, count, addresses, stillOpen }) =>
          `${pod.padEnd(45)} ${count} connections from ${addresses} addresses, ${stillOpen} of them still open after ${LOOKS_APART} s`,
      )
      .join('\n'),
  sources: (rows) => tracked(rows.map(({ source, to, count }) => [count, `${source} ${to}`])),
  ages: (rows) => tracked(rows.map(({ to, age, count }) => [count, `${to} delta-time=${age}`])),
  requests: (rows) =>
    series(
      'pod',
      rows.map(({ pod, count }) => [pod, rounded(count, 10)]),
    ),
  clients: (rows) =>
    series(
      'client',
      rows.slice(0, 10).map(({ client, share }) => [client, rounded(share, 1000)]),
    ),
  keys: ({ logged, hashed, topShare }) => {
    if (!logged)
      return 'error: error from server (NotFound): deployments.apps "proxy" not found in namespace "default"';
    return hashed ? `${rounded(topShare, 1e6)} tenant-7` : '1 -';
  },
  top: (rows) =>
    table(
      ['NAME', 'CPU(cores)', 'MEMORY(bytes)'],
      rows.map(({ pod, cores, memory }) => [pod, `${Math.round(1000 * cores)}m`, `${memory}Mi`]),
    ),
  errors: (rows) =>
    series(
      'pod',
      rows.flatMap(({ pod, share }) => (share > 0 ? [[pod, share] as const] : [])),
    ),
  rules: ({ mode, scheduler }) =>
    `      scheduler: ${scheduler === '' ? '""' : scheduler}\n    mode: ${mode}`,
};
