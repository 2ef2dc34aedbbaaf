import { formatDuration, formatPercent } from '../../kernel/format';
import type { Note, NumberParam, Values } from '../../simulator/params';
import {
  type Cut,
  type FailureProblem,
  failureProblems,
  formatCut,
  parseCut,
} from './layout/failures';
import { describeProblem, layoutProblems, MAX_NODES } from './layout/layout';
import { ASSIGNMENT_LAYOUT } from './layout/layouts';
import { ZONE_NAME } from './layout/regions';
import type { QuorumState } from './state';
import { DEFAULT_PROBABILITIES } from './survival/probabilities';
import { downtimeMinutesPerYear } from './survival/survival';

/** Where the sliders of p, q and r end; larger chances may be typed. */
const SLIDER_MAX = 0.2;

function chance(label: string, value: number): NumberParam {
  return {
    kind: 'number',
    min: 0,
    max: 1,
    step: 0.0001,
    sliderMax: SLIDER_MAX,
    percent: true,
    log: { floor: 0.00001 },
    label,
    group: 'Chance of being down at any moment',
    default: value,
    says: (share) =>
      `${formatPercent(share, 3)} of the time: ${formatDuration(downtimeMinutesPerYear(share))} a year.`,
  };
}

/** The simulator's parameters. The drawing changes the first three; p, q and r have sliders. */
export const params = {
  nodes: {
    kind: 'list',
    hidden: true,
    label: 'Zone of each instance',
    default: ASSIGNMENT_LAYOUT.layout.nodes,
    item: ZONE_NAME,
    itemSays: 'zones of regions of AWS such as us-east-1a, one for each instance',
    maxItems: MAX_NODES,
  },
  down: {
    kind: 'list',
    hidden: true,
    label: 'What is down',
    default: [] as readonly string[],
    item: /^[a-z0-9-]{2,40}$/,
    itemSays: 'instances (i1), zones (us-east-1a) or regions (us-east-1)',
    maxItems: 1200,
  },
  cut: {
    kind: 'list',
    hidden: true,
    label: 'Links that are cut',
    default: [] as readonly string[],
    item: /^[a-z0-9-]{2,40}\|[a-z0-9-]{2,40}$/,
    itemSays: 'pairs of regions such as us-east-1|us-west-1',
    maxItems: 60,
  },
  p: chance('p, an instance is down by itself', DEFAULT_PROBABILITIES.p),
  q: chance('q, a whole zone is down', DEFAULT_PROBABILITIES.q),
  r: chance('r, a whole region is down', DEFAULT_PROBABILITIES.r),
} as const;

export type QuorumParams = typeof params;

/** The values of a link that stand for a state. */
export function valuesOf({ nodes, down, cut, p, q, r }: QuorumState): Values<QuorumParams> {
  return { nodes, down, cut: cut.map(formatCut), p, q, r };
}

/** The same the other way round; what does not fit is for `mend` to find. */
export function partsOf(values: Values<QuorumParams>): QuorumState {
  const cut = values.cut.map(parseCut).filter((pair): pair is Cut => pair !== undefined);
  return { ...values, cut };
}

/** Puts the default in place of each list that does not fit the others, and notes the first fault. */
export function mend(values: Values<QuorumParams>): {
  readonly values: Values<QuorumParams>;
  readonly notes: readonly Note[];
} {
  const notes: Note[] = [];
  const [layoutProblem] = layoutProblems(values.nodes);
  if (layoutProblem) {
    const found = `${values.nodes.length} instances`;
    notes.push({ param: 'nodes', found, expected: `less: ${describeProblem(layoutProblem)}` });
  }
  const nodes = layoutProblem ? params.nodes.default : values.nodes;
  const read = partsOf({ ...values, nodes });
  const [unknown] = failureProblems(read, { down: read.down, cut: [] });
  const [badCut] = failureProblems(read, { down: [], cut: read.cut });
  if (unknown) notes.push({ param: 'down', ...faultOf(unknown) });
  if (badCut) notes.push({ param: 'cut', ...faultOf(badCut) });
  return {
    values: { ...values, nodes, down: unknown ? [] : values.down, cut: badCut ? [] : values.cut },
    notes,
  };
}

function faultOf(problem: FailureProblem): Omit<Note, 'param'> {
  switch (problem.kind) {
    case 'unknown-target':
      return { found: problem.target, expected: 'instances, zones or regions of this layout' };
    case 'unknown-region':
      return { found: problem.region, expected: 'two regions of this layout' };
    case 'region-cut-from-itself':
      return { found: problem.region, expected: 'two different regions' };
    case 'too-many-severed-regions':
      return {
        found: `${problem.count} regions`,
        expected: `cuts between at most ${problem.limit} regions`,
      };
  }
}
