import { formatNumber, formatPercent } from '@/lib/kernel/format';
import { FIXES, type Fix, type FixId, fixed } from '@/lib/models/service-load-skew/fixes';
import { EVEN_UP_TO } from '@/lib/models/service-load-skew/reasons';
import { holds } from '@/lib/models/service-load-skew/sim/dial';
import {
  hasHelped,
  isBetter,
  isMended,
  type Measure,
  type Outcome,
  type TriedFix,
  type TriedTrap,
} from '@/lib/models/service-load-skew/try-fixes';
import type { World } from '@/lib/models/service-load-skew/world';
import { effective } from './world-settings';

/** What was found of the fixes of one world, in the order in which they were tried. */
export interface FixesAnswer {
  readonly measure: Measure;
  readonly before: Outcome;
  readonly fixes: readonly TriedFix[];
  readonly traps: readonly TriedTrap[];
  /** Whether nothing is left to try. */
  readonly complete: boolean;
}

/** A fix that was tried. */
export interface FixRow {
  readonly fix: Fix;
  readonly outcome: Outcome;
  readonly better: boolean;
  readonly mended: boolean;
}

/**
 * The fixes that would change something in a world. Of those that come to the same in it the last one
 * stays, which says most closely what changes. O(fixes²).
 */
export function fixesFor(world: World): readonly FixId[] {
  const text = (one: World) => JSON.stringify(effective(one));
  const all = FIXES.map((fix) => ({ id: fix.id, comesTo: text(fixed(world, fix)) }));
  return all
    .filter(({ comesTo }, at) => {
      const isSaidLater = all.slice(at + 1).some((later) => later.comesTo === comesTo);
      return comesTo !== text(world) && !isSaidLater;
    })
    .map(({ id }) => id);
}

/** The fixes that were tried, what helps most first; equal ones in their usual order. O(n log n). */
export function fixRows({ measure, before, fixes }: FixesAnswer): readonly FixRow[] {
  const rows = fixes.flatMap(({ id, outcome }) => {
    const fix = FIXES.find((one) => one.id === id);
    const better = isBetter(measure, outcome, before);
    return fix ? [{ fix, outcome, better, mended: better && isMended(measure, outcome) }] : [];
  });
  return rows.toSorted(
    (a, b) => Number(b.better) - Number(a.better) || a.outcome[measure] - b.outcome[measure],
  );
}

/** The traps that do not help here. */
export function trapRows({ traps }: FixesAnswer): readonly TriedTrap[] {
  return traps.filter((trap) => !hasHelped(trap));
}

/** A measure as it stands in the table: a factor, or a share in percent. */
export function sayMeasure(measure: Measure, outcome: Outcome): string {
  return measure === 'lost' ? formatPercent(outcome.lost, 1) : formatNumber(outcome[measure], 2);
}

/** What the figures of the table are. */
export const MEASURE_HEADS: Readonly<Record<Measure, string>> = {
  requests: 'busiest pod, × its share',
  work: 'fullest pod, × the mean use',
  lost: 'requests without a pod',
};

/** What the fixes come to, in a sentence; empty until all were tried. */
export function fixesSentence(answer: FixesAnswer): string {
  const { measure, before, complete } = answer;
  if (!complete) return '';
  const rows = fixRows(answer);
  const now = sayMeasure(measure, before);
  const [best] = rows;
  if (isMended(measure, before)) return `Nothing to mend: ${sayState(measure, now)}.`;
  if (!best?.better)
    return `None of the fixes that one could try helps here: ${sayState(measure, now)}.`;
  const mended = rows.filter((row) => row.mended).length;
  const reached = sayMeasure(measure, best.outcome);
  const label = `“${best.fix.label}”`;
  if (mended === 0) return `${label} helps most: ${sayWay(measure, now, reached)}.`;
  const count = `${mended} of ${rows.length} fixes`;
  const goal =
    measure === 'lost' ? `to ${formatPercent(0.01, 0)} or less` : `to ${EVEN_UP_TO} or less`;
  const brings = `${count} ${mended === 1 ? 'brings' : 'bring'} ${sayGoal(measure, now)} ${goal}`;
  return `${brings}; best is ${label}, at ${reached}.`;
}

function sayState(measure: Measure, now: string): string {
  if (measure === 'lost') return `${now} of the requests find no pod`;
  return measure === 'work'
    ? `the fullest pod has ${now} times the mean use`
    : `the busiest pod has ${now} times its share`;
}

function sayWay(measure: Measure, from: string, to: string): string {
  if (measure === 'lost') return `from ${from} of the requests without a pod to ${to}`;
  return measure === 'work'
    ? `the fullest pod goes from ${from} to ${to} times the mean use`
    : `the busiest pod goes from ${from} to ${to} times its share`;
}

function sayGoal(measure: Measure, now: string): string {
  if (measure === 'lost') return `the requests without a pod from ${now}`;
  return measure === 'work'
    ? `the fullest pod from ${now} times the mean use`
    : `the busiest pod from ${now} times its share`;
}

/** What a trap is, and in a sentence or two what came of it. */
export function sayTrap(trap: TriedTrap, world: World): { label: string; says: string } {
  const { id, arg, after, outcome, without } = trap;
  const isHeld = holds({ world });
  const later = `${formatNumber(after, 0)}\u00A0s later`;
  const shares = `${later} the busiest pod has ${formatNumber(outcome.requests, 2)} times its share, and ${formatNumber(without.requests, 2)} if nothing is done.`;
  switch (id) {
    case 'scale':
      return {
        label: `Scale out to ${arg} pods`,
        says: `${later} the busiest pod has ${formatNumber(outcome.busiest, 0)} requests a second, and ${formatNumber(without.busiest, 0)} if nothing is done. ${
          isHeld
            ? 'Connections stay where they are; new pods wait for new ones.'
            : 'What binds requests to a pod does not ask how many there are.'
        }`,
      };
    case 'rollout':
      return {
        label: 'Restart all pods, a rollout',
        says: `${shares} ${
          isHeld
            ? 'Clients draw again, and pods that are ready early collect from those that stop late.'
            : 'The pods are new, the rules are not.'
        }`,
      };
    case 'crash':
      return {
        label: `Restart the hot pod, ${arg}`,
        says: `${shares} ${
          isHeld
            ? 'Its connections go to the others, and it comes back with none.'
            : 'It is new, the rules are not.'
        }`,
      };
  }
}
