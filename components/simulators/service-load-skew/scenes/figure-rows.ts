import { parseDecimal, type Rational, rational, toNumber, ZERO } from '@/lib/kernel/rational';
import {
  affinitySpread,
  externalPolicy,
  sameZone,
  scaleOut,
} from '@/lib/models/service-load-skew/figures';
import { rollingUpdateShares } from '@/lib/models/service-load-skew/rollout';
import type { Values } from '@/lib/simulator/params';
import type { FIGURES } from './figure-settings';

/** One line of the answer: a share of all traffic, a chance, or a number of pods. */
export interface FigureRow {
  readonly label: string;
  readonly value: number;
  /** The exact fraction, where it is short. */
  readonly fraction: string;
  /** It is no share, so it is not printed in percent. */
  readonly counts?: true;
}

type Asked = Values<typeof FIGURES>;

/** Denominators up to here are told apart by a double from 0 to 1. */
const MOST_DENOMINATOR = 2 ** 26;

/** Doubles of at least 2^-27 are whole multiples of one over this. */
const FINEST = 80;

/**
 * The fraction of which a share is the nearest double: the first of its continued fraction that rounds
 * to it. Two fractions with denominators up to 2^26 lie 2^-52 apart or more, and doubles up to 1 lie
 * 2^-53 apart or less, so no other fraction of such denominators rounds to it. O(log denominator).
 * @param share 0 to 1, rounded once from a fraction whose denominator is at most 2^26
 */
export function fractionOf(share: number): Rational {
  let [top, bottom] = [BigInt(Math.floor(share * 2 ** FINEST)), 1n << BigInt(FINEST)];
  let [n, d, nBefore, dBefore] = [1n, 0n, 0n, 1n];
  do {
    const whole = top / bottom;
    [n, d, nBefore, dBefore] = [whole * n + nBefore, whole * d + dBefore, n, d];
    [top, bottom] = [bottom, top - whole * bottom];
  } while (bottom > 0n && Number(n) / Number(d) !== share);
  return rational(n, d);
}

/** A fraction as it is written; empty where it is too long to be read. */
function sayFraction({ n, d }: Rational): string {
  if (d > BigInt(MOST_DENOMINATOR)) return '';
  return d === 1n ? `${n}` : `${n}/${d}`;
}

const share = (label: string, value: number): FigureRow => ({
  label,
  value,
  fraction: sayFraction(fractionOf(value)),
});

const ofAll = (label: string, value: number | null): FigureRow[] =>
  value === null ? [] : [share(label, value)];

/** The answer to what is asked, or what is wrong with it. Pure; some 50 ms at most. */
export function figureRows(
  values: Asked,
): { readonly rows: readonly FigureRow[] } | { readonly wrong: string } {
  switch (values.what) {
    case 'rollout':
      return rolloutRows(values);
    case 'affinity':
      return { rows: affinityRows(values) };
    case 'external': {
      const nodes = values.nodes.map(Number);
      if (nodes.length === 0) return { wrong: 'Pods on each node: expected one number or more.' };
      const policy = values.policy === 'Local' ? 'Local' : 'Cluster';
      const { sharePerPodByNode, dropped } = externalPolicy(nodes, policy, values.checked);
      const rows = sharePerPodByNode.flatMap((value, node) =>
        ofAll(`Each pod on node ${node + 1}`, value),
      );
      return { rows: [...rows, share('Without a pod', dropped)] };
    }
    case 'same-zone':
      return zoneRows(values);
    default: {
      const again = parseDecimal(values.again) ?? ZERO;
      const spread = scaleOut(values.old, values.added, again);
      return {
        rows: [
          share('Each old pod', spread.shareOfEachOldPod),
          ...(values.added > 0 ? [share('Each new pod', spread.shareOfEachNewPod)] : []),
          share('A fair share', spread.fairShare),
        ],
      };
    }
  }
}

function rolloutRows({ pods, surge, unavailable }: Asked) {
  if (surge + unavailable === 0)
    return { wrong: 'maxSurge and maxUnavailable: expected that one of them is not 0.' };
  if (unavailable >= pods)
    return {
      wrong: `maxUnavailable: expected fewer than the ${pods} pods, so that some are ready.`,
    };
  const shares = rollingUpdateShares(pods, { maxSurge: surge, maxUnavailable: unavailable });
  return {
    rows: shares.map((exact, at) => ({
      label: `Pod ready as number ${at + 1}`,
      value: toNumber(exact),
      fraction: sayFraction(exact),
    })),
  };
}

function affinityRows({ addresses, among }: Asked): readonly FigureRow[] {
  const { expectedPodsUsed, pAllPodsUsed, pOnePodGetsAll } = affinitySpread(addresses, among);
  const chance = (label: string, value: number): FigureRow => ({ label, value, fraction: '' });
  return [
    {
      label: 'Pods that get traffic, on average',
      value: expectedPodsUsed,
      fraction: '',
      counts: true,
    },
    chance('Every pod gets some', pAllPodsUsed),
    chance('One pod gets all', pOnePodGetsAll),
  ];
}

function zoneRows({ traffic, zones }: Asked) {
  const pods = zones.map(Number);
  const sent = traffic.map((text) => parseDecimal(text) ?? ZERO);
  if (sent.length !== pods.length)
    return {
      wrong: `Traffic of each zone has ${sent.length} numbers, pods in each zone ${pods.length}: expected as many.`,
    };
  if (pods.every((count) => count === 0))
    return { wrong: 'Pods in each zone: expected a pod in some zone.' };
  if (sent.every(({ n }) => n === 0n))
    return { wrong: 'Traffic of each zone: expected some traffic.' };
  const { sharePerPodByZone } = sameZone(sent, pods);
  return {
    rows: sharePerPodByZone.flatMap((value, zone) => ofAll(`Each pod in zone ${zone + 1}`, value)),
  };
}
