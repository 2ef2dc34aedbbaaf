import recorded from './cases/kube-proxy-iptables.json';
import { recordedRuns } from './recording';
import { mean } from './uneven';

/** What the recorded runs through a kube-proxy style iptables chain show, counted. */
export interface EvidenceSummary {
  /** Version of the Linux kernel and of iptables that the runs were recorded with. */
  readonly kernel: string;
  readonly iptables: string;
  /** Each run: 2,000 new connections over 4 endpoints. */
  readonly freshRuns: number;
  readonly freshPerRun: number;
  readonly freshLeast: number;
  readonly freshMost: number;
  /** Each set: 12 connections held open over 4 endpoints, 50 requests on each. */
  readonly heldSets: number;
  readonly heldConnections: number;
  readonly heldSetsWithIdle: number;
  readonly heldBusiestMean: number;
  readonly heldBusiestMost: number;
  readonly heldEvenSets: number;
  /** Each join: 12 connections held open while a fifth endpoint is added to the chain. */
  readonly joins: number;
  readonly joinsHeldUnchanged: number;
  readonly joinsHeldOnFifth: number;
  readonly joinsFreshShareOfFifth: number;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, index) => value === b[index]);
}

/** Counts the recording of `cases/kube-proxy-iptables.json`; O(its size). */
export function summarizeEvidence(): EvidenceSummary {
  const { fresh, held, joins } = recordedRuns();
  const busiest = held.map((set) => Math.max(...set));
  return {
    kernel: recorded.kernel,
    iptables: recorded.iptables.replace(/^iptables v(\S+).*$/, '$1'),
    freshRuns: fresh.length,
    freshPerRun: sum(fresh.flat()) / fresh.length,
    freshLeast: Math.min(...fresh.flat()),
    freshMost: Math.max(...fresh.flat()),
    heldSets: held.length,
    heldConnections: sum(held.flat()) / held.length,
    heldSetsWithIdle: held.filter((set) => set.includes(0)).length,
    heldBusiestMean: mean(busiest),
    heldBusiestMost: Math.max(...busiest),
    heldEvenSets: held.filter((set) => set.every((connections) => connections === 3)).length,
    joins: joins.length,
    joinsHeldUnchanged: joins.filter((join) => same(join.before, join.after)).length,
    joinsHeldOnFifth: sum(joins.flatMap((join) => join.after.slice(4))),
    joinsFreshShareOfFifth:
      sum(joins.flatMap((join) => join.fresh.slice(4))) / sum(joins.flatMap((join) => join.fresh)),
  };
}
