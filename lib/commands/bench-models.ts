import { loadDeclarations } from '../content/simulator-data';
import { latencyTable } from '../models/az-quorum/latency/latency';
import { DEFAULT_ROUND_TRIPS } from '../models/az-quorum/latency/round-trips';
import { createLayout } from '../models/az-quorum/layout/layout';
import { REGIONS } from '../models/az-quorum/layout/regions';
import { advanceRun, startRun } from '../models/az-quorum/over-time/over-time';
import { DEFAULT_RUN } from '../models/az-quorum/over-time/run-parts';
import { quorumOf } from '../models/az-quorum/quorum/quorum';
import { monteCarloChunk, monteCarloStart } from '../models/az-quorum/survival/monte-carlo';
import { survivalOf } from '../models/az-quorum/survival/survival';
import { followEnvironment } from '../models/dockerfile-review/env';
import { readInstructions } from '../models/dockerfile-review/instructions';
import { combinedByEnumeration } from '../models/replicas-for-availability/enumeration';
import { readParameters } from '../models/replicas-for-availability/parameters';
import { smallestReplicas } from '../models/replicas-for-availability/smallest';
import { curve } from '../models/replicas-for-availability/tables';
import { busiestPodDistribution } from '../models/service-load-skew/occupancy';
import { beginSim, runUntil } from '../models/service-load-skew/sim/run';
import { params } from '../models/service-load-skew/world';
import { defaultsOf } from '../simulator/params';

interface Case {
  readonly name: string;
  /** What the size counts. */
  readonly unit: string;
  readonly sizes: readonly number[];
  /** Growth that the model's doc comment names. */
  readonly says: string;
  /** Prepares one size and gives what is to be timed. */
  readonly prepare: (size: number) => () => unknown;
}

/** A case with the first of its sizes, which double, and how many there are. */
function doubling(
  name: string,
  [first, unit, count = 4]: readonly [first: number, unit: string, count?: number],
  says: string,
  prepare: Case['prepare'],
): Case {
  const sizes = Array.from({ length: count }, (_, at) => first * 2 ** at);
  return { name, unit, sizes, says, prepare };
}

const CHANCES = { p: 0.01, q: 0.001, r: 0.0001 };
const FOUR = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);

/** Instances spread evenly over up to 60 zones of 10 regions. */
function spreadLayout(size: number) {
  return createLayout(
    Array.from({ length: size }, (_, at) => {
      const zone = at % 60;
      return `${REGIONS[Math.floor(zone / 6)]}${'abcdef'[zone % 6]}`;
    }),
  );
}

function values(n: number, target = '0.99', a = '0.95') {
  return readParameters({ a, target, beta: '0', lb: '1', n, k: 1 });
}

const CASES: readonly Case[] = [
  doubling('az-quorum: survival', [125, 'instances'], 'O(n²)', (size) => {
    const layout = spreadLayout(size);
    return () => survivalOf(layout, CHANCES);
  }),
  doubling('az-quorum: quorum', [125, 'instances'], 'O(n)', (size) => {
    const layout = spreadLayout(size);
    return () => quorumOf(layout, { down: ['i1', 'us-east-2'], cut: [] });
  }),
  doubling('az-quorum: Monte Carlo', [50_000, 'trials'], 'O(trials)', (size) => () => {
    return monteCarloChunk(monteCarloStart(FOUR, CHANCES, 1), size);
  }),
  doubling('az-quorum: over time', [25, 'years'], 'O(events)', (size) => () => {
    return advanceRun(startRun({ ...DEFAULT_RUN, layout: FOUR }), { untilHours: size * 8760 });
  }),
  doubling('az-quorum: commit latency', [2, 'instances'], 'O(losses · n³)', (size) => {
    const zones = Array.from({ length: size }, (_, at) => `us-east-1${'abcdef'[at % 6]}`);
    const layout = createLayout(zones);
    return () => latencyTable(layout, DEFAULT_ROUND_TRIPS);
  }),
  doubling(
    'dockerfile: follow the variables',
    [25, 'instructions'],
    'O(instructions · variables)',
    (size) => {
      const lines = Array.from({ length: size }, (_, at) => `ENV V${at}=$V${at - 1}x`);
      const instructions = readInstructions(`FROM alpine\n${lines.join('\n')}\n`);
      return () => followEnvironment(instructions, {});
    },
  ),
  doubling('replicas: smallest n', [4, 'nines'], 'O(n) digits', (size) => () => {
    return smallestReplicas(values(1, `0.${'9'.repeat(size)}`));
  }),
  doubling('replicas: curve', [10, 'points'], 'O(points)', (size) => () => curve(values(1), size)),
  doubling('replicas: enumeration', [3, 'replicas', 3], 'O(n · 2ⁿ)', (size) => () => {
    return combinedByEnumeration(values(size));
  }),
  doubling('service skew: most loaded pod', [12, 'connections'], 'O(pods · n³)', (size) => () => {
    return busiestPodDistribution(size, 4);
  }),
  doubling('service skew: run, by requests', [125_000, 'requests'], 'O(requests)', (size) =>
    runOf('gateway', size, 100, 5),
  ),
  doubling('service skew: run of 250,000, by pods', [20, 'pods', 3], 'O(requests)', (size) =>
    runOf('gateway', 250_000, size, 5),
  ),
  doubling(
    'service skew: run of 250,000, by connections',
    [1, 'each of 200 clients', 3],
    'O(requests + connections)',
    (size) => runOf('iptables', 250_000, 100, size),
  ),
];

/** A run of about so many requests, from 200 clients, whose pods are chosen in one of the ways. */
function runOf(way: string, requests: number, pods: number, conns: number): () => unknown {
  const seconds = 500;
  const sim = beginSim({
    ...defaultsOf(params),
    ...{ place: new Array<string>(20).fill(String(pods / 20)), clients: 200, conns },
    ...{ way, rps: requests / seconds },
  });
  return () => runUntil(sim, sim.now + seconds);
}

/** What a page computes for the default state of each simulator. */
async function defaultStates(): Promise<readonly Case[]> {
  return (await loadDeclarations()).map((declaration) => ({
    name: `${declaration.slug}: the default state`,
    unit: 'state',
    sizes: [1],
    says: '',
    prepare: () => () =>
      declaration.verdict(declaration.summary(declaration.initial(defaultsOf(declaration.params)))),
  }));
}

/** Prints, for each model, the fastest of several runs at each size and the growth between sizes. */
export async function benchModels(): Promise<void> {
  console.log('| model | size | fastest run | growth | named |');
  console.log('| --- | ---: | ---: | ---: | --- |');
  for (const item of [...(await defaultStates()), ...CASES]) {
    let before: number | undefined;
    for (const size of item.sizes) {
      const milliseconds = fastest(item.prepare(size));
      const growth = before === undefined ? '' : `× ${(milliseconds / before).toFixed(1)}`;
      console.log(
        `| ${item.name} | ${size} ${item.unit} | ${milliseconds.toFixed(3)} ms | ${growth} | ${item.says} |`,
      );
      before = milliseconds;
    }
  }
}

/** The fastest of the runs that fit into a third of a second, at least three: noise only adds. */
function fastest(task: () => unknown): number {
  task();
  let best = Number.POSITIVE_INFINITY;
  const end = performance.now() + 300;
  for (let round = 0; round < 3 || performance.now() < end; round++) {
    const start = performance.now();
    task();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
