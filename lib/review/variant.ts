import type { Variant } from '../kernel/variant';
import { variant as azQuorum } from '../models/az-quorum/variants';
import { variant as replicasForAvailability } from '../models/replicas-for-availability/variants';
import type { ReviewGuide, ReviewPoint } from './guide';
import { rubricSum } from './rubric-sum';

const VARIANTS: Readonly<Record<string, (seed: number) => Variant>> = {
  'az-quorum': azQuorum,
  'replicas-for-availability': replicasForAvailability,
};

/** Slugs of the questions that can be asked with fresh numbers. */
export const FRESH: readonly string[] = Object.keys(VARIANTS);

/**
 * What ties a text to the question as asked: a number, in digits or in words, or one of its places.
 * It finds more than it must, since a text that is dropped harms less than one that is wrong.
 */
const TIED =
  /\d|\b(two|three|four|five|six|seven|eight|nine|ten|both|half|pair|twice|fifth|fourth|third|second)\b(?! nines)|\b(east|west)(ern\w*)?\b|\b(coasts?|California|continent)\b/i;

const isFree = (...texts: readonly (string | undefined)[]) =>
  !texts.some((text) => text !== undefined && TIED.test(text));

/**
 * The guide of a question with fresh numbers, for whoever knows it by heart: its wording, its points
 * and their probes, and the simulator's situations; ids, tiers and order stay. Traps and further
 * probes stay where nothing in them is tied to the question as asked; sample answers and the model
 * answer belong to it and are left out. A question without a variant stays as it is. The same seed
 * gives the same guide.
 * @param seed a whole number from 0 to 2^32 - 1
 */
export function withFreshNumbers(guide: ReviewGuide, seed: number): ReviewGuide {
  const fresh = VARIANTS[guide.slug]?.(seed);
  if (!fresh) return guide;
  const points = guide.points.map((point) => renewed(point, fresh));
  return {
    ...guide,
    asked: fresh.asked,
    short: fresh.short,
    points,
    traps: guide.traps.filter(({ statement, wrongBecause }) => isFree(statement, wrongBecause)),
    probes: guide.probes.filter(({ ask, good, listen }) => isFree(ask, good, listen)),
    anchors: [],
    answers: [],
    ...(guide.simulator ? { simulator: simulatorOf(guide.simulator, fresh) } : {}),
    rubric: rubricSum(points),
  };
}

function simulatorOf(
  { title }: NonNullable<ReviewGuide['simulator']>,
  { situations: [first, ...others] }: Variant,
): NonNullable<ReviewGuide['simulator']> {
  if (!first) return { title, scenarios: [] };
  return { title, scenarios: [first, ...others], start: first.query };
}

function renewed(point: ReviewPoint, { points }: Variant): ReviewPoint {
  const { claim, probe, scenario } = points[point.id] ?? {};
  return {
    ...point,
    ...(claim === undefined ? {} : { claim }),
    probe: { ...point.probe, ...probe },
    ...(scenario === undefined ? {} : { scenario }),
  };
}
