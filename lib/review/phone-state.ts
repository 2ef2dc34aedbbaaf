import { SLUGS } from '../kernel/slugs';

/**
 * One question of a review on its way to a phone: its place among the seven, the seed of its fresh
 * numbers, its rubric, what was said of each point, trap and probe, the places of the points that the
 * stage has shown, the step where it stands, and its seconds.
 */
export type PackedQuestion = readonly [
  place: number,
  seed: number | null,
  rubric: string,
  marks: string,
  traps: string,
  probes: string,
  shown: readonly number[],
  step: number,
  seconds: number,
];

/** Everything that a phone is told of a review. */
export interface PhoneState {
  readonly minutes: number;
  /** Place of the open question among the seven. */
  readonly open: number;
  readonly startedAt: string | null;
  readonly questions: readonly PackedQuestion[];
}

const isWhole = (value: unknown, from: number, to: number) =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

const isMarks = (value: unknown, pattern: RegExp) =>
  typeof value === 'string' && pattern.test(value);

function isPackedQuestion(value: unknown): value is PackedQuestion {
  if (!Array.isArray(value) || value.length !== 9) return false;
  const [place, seed, rubric, marks, traps, probes, shown, step, seconds] = value as unknown[];
  return (
    isWhole(place, 0, SLUGS.length - 1) &&
    (seed === null || isWhole(seed, 0, 2 ** 32 - 1)) &&
    isMarks(rubric, /^[\da-f]{8}$/) &&
    isMarks(marks, /^[-0-3]*$/) &&
    isMarks(traps, /^[-01]*$/) &&
    isMarks(probes, /^[-0-2]*$/) &&
    Array.isArray(shown) &&
    shown.every((at) => isWhole(at, 0, 999)) &&
    isWhole(step, -1, 999) &&
    isWhole(seconds, 0, Number.MAX_SAFE_INTEGER)
  );
}

/** Whether something that was read is a state, with every part in its range. O(size). */
export function isPhoneState(value: unknown): value is PhoneState {
  if (typeof value !== 'object' || value === null) return false;
  const { minutes, open, startedAt, questions } = value as Record<string, unknown>;
  if (!Array.isArray(questions) || !questions.every(isPackedQuestion)) return false;
  const places = questions.map(([place]) => place);
  return (
    isWhole(minutes, 5, 240) &&
    (startedAt === null || isMarks(startedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)) &&
    new Set(places).size === places.length &&
    places.some((place) => place === open)
  );
}
