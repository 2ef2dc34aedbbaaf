import type { Quote } from '../study/kept';
import {
  changeQuestion,
  type Mark,
  type PointMark,
  type ProbeMark,
  type QuestionReview,
  questionReview,
  type Review,
  type TrapMark,
} from './kept';

/** What is judged, and what words of an answer can be evidence for. */
export interface Judged {
  readonly kind: 'point' | 'trap';
  readonly id: string;
}

/** The texts that an interviewer writes of a question. */
export type TextField = 'notes' | 'strengths' | 'gaps' | 'takeAways';

/** Whether two quotes are the same words in the same place. */
export function isSameQuote(one: Quote, other: Quote): boolean {
  return one.words === other.words && one.from === other.from;
}

/** The review with the moment at which it began, if it had none. */
export function begun(review: Review, now: string): Review {
  return review.startedAt === undefined ? { ...review, startedAt: now } : review;
}

/** Judges a point; `undefined` takes the mark away and keeps the evidence. Gives the same review where nothing changes. */
export function setMark(review: Review, slug: string, id: string, mark: Mark | undefined): Review {
  const { mark: before, evidence } = pointOf(questionReview(review, slug), id);
  if (mark === before) return review;
  return putPoint(review, slug, id, mark === undefined ? { evidence } : { mark, evidence });
}

/** The words that are attached to a point or a trap, in the order in which they were. */
export function evidenceOf(said: QuestionReview, { kind, id }: Judged): readonly Quote[] {
  return kind === 'point' ? pointOf(said, id).evidence : (said.traps[id]?.evidence ?? []);
}

/**
 * Attaches exactly these words. A trap that words are attached to is asserted unless it was judged
 * already; a point is not judged by it. Gives the same review where nothing changes.
 */
export function setEvidence(
  review: Review,
  slug: string,
  judged: Judged,
  evidence: readonly Quote[],
): Review {
  const said = questionReview(review, slug);
  const before = evidenceOf(said, judged);
  const isSame = (quote: Quote, at: number) => isSameQuote(quote, evidence[at] ?? quote);
  if (before.length === evidence.length && before.every(isSame)) return review;
  if (judged.kind === 'point')
    return putPoint(review, slug, judged.id, { ...pointOf(said, judged.id), evidence });
  const trap = said.traps[judged.id] ?? { said: 'asserted' as const };
  return putTrap(review, slug, judged.id, { ...trap, evidence });
}

/** Attaches words besides those that are; the same words in the same place only once. */
export function addEvidence(review: Review, slug: string, judged: Judged, quote: Quote): Review {
  const before = evidenceOf(questionReview(review, slug), judged);
  if (before.some((one) => isSameQuote(one, quote))) return review;
  return setEvidence(review, slug, judged, [...before, quote]);
}

/** Takes attached words away; the mark stays. */
export function removeEvidence(review: Review, slug: string, judged: Judged, quote: Quote): Review {
  const before = evidenceOf(questionReview(review, slug), judged);
  const left = before.filter((one) => !isSameQuote(one, quote));
  return setEvidence(review, slug, judged, left);
}

/** Says whether the answer asserts a trap; `undefined` is that it does not, and its evidence goes. */
export function setTrap(
  review: Review,
  slug: string,
  id: string,
  said: TrapMark['said'] | undefined,
): Review {
  const before = questionReview(review, slug).traps[id];
  if (before?.said === said) return review;
  return putTrap(review, slug, id, said && { said, evidence: before?.evidence ?? [] });
}

/** Says how a probe went; `undefined` is that it was not asked. */
export function setProbe(
  review: Review,
  slug: string,
  id: string,
  mark: ProbeMark | undefined,
): Review {
  const before = questionReview(review, slug).probes[id];
  if (before?.outcome === mark?.outcome && before?.note === mark?.note) return review;
  return changeQuestion(review, slug, (now) => ({ ...now, probes: put(now.probes, id, mark) }));
}

/** Writes one of the texts of a question, as it was typed. */
export function setText(review: Review, slug: string, field: TextField, text: string): Review {
  if (questionReview(review, slug)[field] === text) return review;
  return changeQuestion(review, slug, (now) => ({ ...now, [field]: text }));
}

/** Puts another score in the place of the rule's, or with `undefined` takes it back. */
export function setOverride(
  review: Review,
  slug: string,
  override: QuestionReview['override'],
): Review {
  const before = questionReview(review, slug).override;
  if (before?.score === override?.score && before?.reason === override?.reason) return review;
  return changeQuestion(review, slug, ({ override: _, ...now }) =>
    override ? { ...now, override } : now,
  );
}

function pointOf({ points }: QuestionReview, id: string): PointMark {
  return points[id] ?? { evidence: [] };
}

/** A point that nothing is said of has no entry. */
function putPoint(review: Review, slug: string, id: string, point: PointMark): Review {
  const isSaid = point.mark !== undefined || point.evidence.length > 0;
  return changeQuestion(review, slug, (now) => ({
    ...now,
    points: put(now.points, id, isSaid ? point : undefined),
  }));
}

function putTrap(review: Review, slug: string, id: string, trap: TrapMark | undefined): Review {
  return changeQuestion(review, slug, (now) => ({ ...now, traps: put(now.traps, id, trap) }));
}

function put<T>(all: Readonly<Record<string, T>>, id: string, one: T | undefined) {
  if (one !== undefined) return { ...all, [id]: one };
  const { [id]: _, ...others } = all;
  return others;
}
