import { requireWhole } from './limits';

/** Pods that are equally likely: the chance of each, and how many they are. */
export interface PodGroup {
  readonly chance: number;
  readonly pods: number;
}

/** What tails of counts that somebody saw are computed for. */
const MOST = { total: 200_000, pods: 200 } as const;
/** How far the chances of the pods may be from 1 together, because they were rounded. */
const ROUNDING = 1e-9;

/**
 * The pods by their chances, equal ones together, with chances that sum to 1.
 * @throws RangeError for what is beyond the limits, and for a named bound that is no integer.
 */
export function groupsOf(
  total: number,
  chances: readonly number[],
  bound: Readonly<Record<string, number>>,
): readonly PodGroup[] {
  requireWhole('total', total, 0, MOST.total);
  requireWhole('pods', chances.length, 1, MOST.pods);
  for (const [name, value] of Object.entries(bound))
    if (!Number.isInteger(value)) throw new RangeError(`${name}: a whole number, not ${value}`);
  const sum = chances.reduce((all, chance) => all + chance, 0);
  if (!(Math.abs(sum - 1) <= ROUNDING && chances.every((chance) => chance >= 0)))
    throw new RangeError('chances: numbers of at least 0 that sum to 1');
  const pods = new Map<number, number>();
  for (const chance of chances) pods.set(chance / sum, (pods.get(chance / sum) ?? 0) + 1);
  return [...pods].map(([chance, count]) => ({ chance, pods: count }));
}
