import { formatNumber } from '../../../kernel/format';
import { type Entry, fault, type Line, type LineFault, MOST_COUNTED, type Unit } from './line';

/** The number of one pod. All pods of a text have a weight, or none has. */
export interface PodCount {
  readonly name: string;
  readonly count: number;
  /** The pod's chance relative to the others' (any scale): above 0, at most 1,000,000. */
  readonly weight?: number;
}

/** The pods of the lines so far, and what later lines must agree with. */
interface Gathering {
  /** Takes all pods of a line (its number from 1), or none and returns why. O(pods of the line). */
  take(line: number, read: LineOfPods): LineFault | undefined;
  /** In the order of their first lines. */
  pods(): readonly PodCount[];
  unit(): Unit;
}

type LineOfPods = Extract<Line, { kind: 'entries' | 'flow' }>;

/** What the first line that was taken decides for all others. */
interface First {
  readonly line: number;
  readonly unit: Unit;
  readonly weighted: boolean;
}

interface Held {
  readonly line: number;
  readonly pod: PodCount;
  readonly flow: boolean;
}

const MOST_PODS = 200;

/** As long as the name of an object in Kubernetes can be: a DNS subdomain (RFC 1123). */
const LONGEST_NAME = 253;

/** An empty gathering; see `Gathering`. */
export function createGathering(): Gathering {
  const held = new Map<string, Held>();
  let first: First | undefined;
  let target: { readonly line: number; readonly address: string } | undefined;
  let counted = 0;

  function take(line: number, read: LineOfPods): LineFault | undefined {
    const flow = read.kind === 'flow';
    const entries: readonly Entry[] = flow ? [{ name: read.pod, count: 1 }] : read.entries;
    const named = entries.map((entry, index) => ({
      ...entry,
      name: entry.name ?? `pod ${held.size + index + 1}`,
    }));
    const unit = flow ? 'connections' : read.unit;
    const weighted = entries.some(({ weight }) => weight !== undefined);
    const dialed = flow ? read.target : undefined;
    const total = entries.reduce((sum, { count }) => sum + count, counted);
    const wrong =
      (first && otherKind(first, unit, weighted)) ??
      (target && dialed !== undefined ? otherTarget(target, dialed) : undefined) ??
      refusedNames(held, line, flow, named) ??
      (unit !== 'millicores' && total > MOST_COUNTED
        ? fault(`${formatNumber(total)} in all`, `at most ${formatNumber(MOST_COUNTED)} in all`)
        : undefined);
    if (wrong) return wrong;
    first ??= { line, unit, weighted };
    if (dialed !== undefined) target ??= { line, address: dialed };
    counted = total;
    for (const pod of named) {
      const before = held.get(pod.name);
      const count = (before?.pod.count ?? 0) + pod.count;
      held.set(pod.name, { line: before?.line ?? line, pod: { ...pod, count }, flow });
    }
    return undefined;
  }

  return {
    take,
    pods: () => [...held.values()].map(({ pod }) => pod),
    unit: () => first?.unit ?? 'counts',
  };
}

function otherKind(first: First, unit: Unit, weighted: boolean): LineFault | undefined {
  if (unit !== first.unit) return fault(unit, `${first.unit}, as on line ${first.line}`);
  if (weighted === first.weighted) return undefined;
  return weighted
    ? fault('a weight', `none, as on line ${first.line}; or one for every pod`)
    : fault('no weight', `a weight in the third column, as on line ${first.line}`);
}

function otherTarget(
  taken: { readonly line: number; readonly address: string },
  address: string,
): LineFault | undefined {
  return address === taken.address
    ? undefined
    : fault(
        `a connection to ${address}`,
        `connections to one Service only, ${taken.address} as on line ${taken.line}`,
      );
}

function refusedNames(
  held: ReadonlyMap<string, Held>,
  line: number,
  flow: boolean,
  pods: readonly PodCount[],
): LineFault | undefined {
  for (const { name } of pods) {
    const before = held.get(name);
    if (before && !(flow && before.flow))
      return fault(`${name} on lines ${before.line} and ${line}`, 'each pod on one line');
    if (name.length > LONGEST_NAME)
      return fault(name, `a name of at most ${LONGEST_NAME} characters`);
  }
  const added = pods.filter(({ name }) => !held.has(name)).length;
  return held.size + added > MOST_PODS
    ? fault(`pod ${MOST_PODS + 1}`, `at most ${MOST_PODS} pods`)
    : undefined;
}
