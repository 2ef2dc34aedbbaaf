import { fault, type Line, podLine, readMillicores, type Unit } from './line';

/** Labels that name a pod in a metric, the best one first. */
const POD_LABELS = ['pod', 'pod_name', 'kubernetes_pod_name', 'exported_pod', 'instance'];

/**
 * A line of the guide's connections-per-pod.sh, of `kubectl top pods`, or of metrics in the text
 * format of Prometheus; undefined when it is none of them. Sources: kubectl,
 * pkg/metricsutil/metrics_printer.go; https://prometheus.io/docs/instrumenting/exposition_formats/.
 * O(length).
 */
export function readReportLine(line: string): Line | undefined {
  return readScript(line) ?? readMetric(line) ?? readTop(line.split(/\s+/));
}

function readScript(line: string): Line | undefined {
  const counted = /^(\S+)\s+(\d+) connections from \d+ addresses\b/.exec(line);
  if (counted) return podLine('connections', counted[1] ?? '', counted[2] ?? '');
  return /^\S+\s+cannot be read: /.test(line)
    ? fault(line, 'a count for this pod: without it the others say less')
    : undefined;
}

/** `name{labels} value [timestamp]`, also as promtool prints it: `{labels} => value @[time]`. */
function readMetric(line: string): Line | undefined {
  const sample = /^([\w:]*)\s*\{(.*)\}\s*(?:=>\s*)?([^\s{}]+)(?:\s+@?\[?[\d.]+\]?)?$/.exec(line);
  if (!sample) return undefined;
  const [, metric = '', labels = '', value = ''] = sample;
  const pod = POD_LABELS.map((label) => labelOf(labels, label)).find((name) => name);
  return pod === undefined
    ? fault(line, 'a label `pod` that names the pod')
    : podLine(unitOf(metric), pod, value);
}

function labelOf(labels: string, label: string): string | undefined {
  const value = new RegExp(`(?:^|[,\\s])${label}\\s*=\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(
    labels,
  )?.[1];
  return value?.replace(/\\(.)/g, '$1').trim();
}

/** By the words that metrics are named with, such as Envoy's `rq` and `cx`. */
function unitOf(metric: string): Unit {
  if (/(?:^|_)(?:requests?|rq|req)(?:_|$)/i.test(metric)) return 'requests';
  return /(?:^|_)(?:connections?|conns?|cx)(?:_|$)/i.test(metric) ? 'connections' : 'counts';
}

/**
 * [namespace] [pod] name CPU memory [swap]. The last lines of `--sum` name no pod. A container's
 * name is joined to its pod's.
 */
function readTop(columns: readonly string[]): Line | undefined {
  const memory = columns.findIndex((column) => /^\d+(?:\.\d+)?(?:[KMGT]i)$/.test(column));
  const cpu = columns[memory - 1];
  if (cpu === undefined || columns.slice(memory + 1).some((column) => !/^\d/.test(column)))
    return undefined;
  const names = columns.slice(0, memory - 1);
  const used = readMillicores(cpu, true);
  if (names.length > 3 || used === undefined) return undefined;
  if (names.length === 0) return { kind: 'skipped', why: 'the sum' };
  const entries = [{ name: names.join('/'), count: used }];
  return { kind: 'entries', unit: 'millicores', entries };
}
