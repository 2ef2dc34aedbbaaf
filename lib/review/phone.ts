import { SLUGS, type Slug } from '../kernel/slugs';
import { textParam } from '../simulator/text-param';
import { crc32 } from '../study/study-sum';
import type { ReviewGuide } from './guide';
import {
  beginReview,
  MARKS,
  type ProbeMark,
  type QuestionReview,
  questionReview,
  type Review,
  type TrapMark,
  UNTOUCHED,
} from './kept';
import { isPhoneState, type PackedQuestion, type PhoneState } from './phone-state';

/**
 * A review on its way to a phone, in one QR code: what was judged and where the stage stands, without
 * the candidate's name, the take-home, evidence, and whatever was written. Marks are told by place in
 * the rubric, so both sides need the same guides.
 */
const VERSION = '1';

/** Bytes that a QR code holds at its largest, with the least correction: ISO/IEC 18004, table 7. */
export const MOST_BYTES = 2953;

const PACKER = textParam({
  label: 'Review',
  default: '',
  maxLength: 20_000,
  file: 'review.txt',
});

const TRAPS = ['asserted', 'taken back'] as const satisfies readonly TrapMark['said'][];
const OUTCOMES = ['good', 'partial', 'weak'] as const satisfies readonly ProbeMark['outcome'][];
/** Stands for what nobody has judged. */
const NONE = '-';

/** One character for each thing in the order of its list: which word was said of it. */
function packed<Word>(
  list: readonly { readonly id: string }[],
  words: readonly Word[],
  said: (id: string) => Word | undefined,
): string {
  return list
    .map(({ id }) => {
      const word = said(id);
      return word === undefined ? NONE : String(words.indexOf(word));
    })
    .join('');
}

/** The inverse of {@link packed}: what was said, by id. */
function unpacked<Word, Mark>(
  list: readonly { readonly id: string }[],
  words: readonly Word[],
  text: string,
  mark: (word: Word) => Mark,
): Readonly<Record<string, Mark>> {
  return Object.fromEntries(
    list.flatMap(({ id }, at) => {
      const word = words[Number(text[at])];
      return word === undefined ? [] : [[id, mark(word)] as const];
    }),
  );
}

/**
 * The code of a review, in letters, digits, `-`, `_` and `.`. O(size of the rubrics).
 * @param guides of all its questions
 * @throws Error where a guide is missing
 */
export function packReview(review: Review, guides: Readonly<Record<string, ReviewGuide>>): string {
  const questions = review.questions.map((slug): PackedQuestion => {
    const guide = guides[slug];
    if (!guide) throw new Error(`The guide of ${slug} is missing.`);
    const { points, traps, probes, shown, step, seconds } = questionReview(review, slug);
    return [
      SLUGS.indexOf(guide.slug),
      review.variants[slug] ?? null,
      guide.rubric,
      packed(guide.points, MARKS, (id) => points[id]?.mark),
      packed(guide.traps, TRAPS, (id) => traps[id]?.said),
      packed(guide.probes, OUTCOMES, (id) => probes[id]?.outcome),
      shown.map((id) => guide.points.findIndex((point) => point.id === id)).filter((at) => at >= 0),
      step,
      Math.round(seconds),
    ];
  });
  const state: PhoneState = {
    minutes: review.minutes,
    open: SLUGS.indexOf(review.open as Slug),
    startedAt: review.startedAt ?? null,
    questions,
  };
  const text = JSON.stringify(state);
  return `${VERSION}.${crc32(text)}.${PACKER.pack(text)}`;
}

/** What a code came to: a state, or why there is none. */
type ReadCode =
  | { readonly state: PhoneState }
  | { readonly refused: 'damaged' | 'of another version' };

/** Reads a code of {@link packReview}; never throws. O(length). */
export function readCode(code: string): ReadCode {
  const [version = '', sum, text = ''] = code.split('.');
  if (/^\d+$/.test(version) && version !== VERSION) return { refused: 'of another version' };
  const json = PACKER.unpack(text);
  if (version !== VERSION || json === undefined || crc32(json) !== sum)
    return { refused: 'damaged' };
  try {
    const state: unknown = JSON.parse(json);
    return isPhoneState(state) ? { state } : { refused: 'damaged' };
  } catch {
    return { refused: 'damaged' };
  }
}

/** Slugs of the questions of a state, and the seeds of those with fresh numbers. */
export function askedOf({ questions }: PhoneState): Pick<Review, 'questions' | 'variants'> {
  const slugOf = ([at]: PackedQuestion) => SLUGS[at] as Slug;
  return {
    questions: questions.map(slugOf),
    variants: Object.fromEntries(
      questions.flatMap((question) =>
        question[1] === null ? [] : [[slugOf(question), question[1]]],
      ),
    ),
  };
}

/**
 * A new review out of a state: what was judged, without a name, words and evidence. Undefined where a
 * rubric is another than the one that was judged.
 * @param id drawn by the caller, whose clock says `now`
 */
export function reviewOf(
  state: PhoneState,
  guides: Readonly<Record<string, ReviewGuide>>,
  id: string,
  now: string,
): Review | undefined {
  const asked = askedOf(state);
  const answers: Record<string, QuestionReview> = {};
  for (const [at, slug] of asked.questions.entries()) {
    const guide = guides[slug];
    const [, , rubric, marks, traps, probes, shown, step, seconds] = state.questions[at] ?? [];
    if (!guide || guide.rubric !== rubric || shown === undefined) return undefined;
    answers[slug] = {
      ...UNTOUCHED,
      points: unpacked(guide.points, MARKS, marks ?? '', (mark) => ({ mark, evidence: [] })),
      traps: unpacked(guide.traps, TRAPS, traps ?? '', (said) => ({ said, evidence: [] })),
      probes: unpacked(guide.probes, OUTCOMES, probes ?? '', (outcome) => ({ outcome, note: '' })),
      shown: shown.flatMap((place) => guide.points[place]?.id ?? []),
      step: step ?? UNTOUCHED.step,
      seconds: seconds ?? 0,
    };
  }
  const { minutes, open, startedAt } = state;
  const given = { candidate: '', interviewer: '', source: '', pieces: [], minutes, ...asked };
  return {
    ...beginReview(id, now, given),
    answers,
    open: SLUGS[open] as Slug,
    ...(startedAt === null ? {} : { startedAt }),
  };
}
