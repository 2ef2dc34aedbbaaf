import type { TakeHomePiece } from './kept';
import { copyFinder } from './take-home-copy';
import { type TakeHomeText, takeHomeLines } from './take-home-lines';
import { BOLD, headingAt } from './take-home-marks';
import { readSigns } from './take-home-reading';
import { type Sign, signsOf } from './take-home-signs';

/** What the split of a take-home knows of a question. */
export interface AskedQuestion {
  readonly slug: string;
  /** 1 to 7. */
  readonly number: number;
  readonly short: string;
  /** Verbatim from the assignment, without its number, fences included. */
  readonly asked: string;
}

const OWN = 'the assignment’s own sentence';
/** Of a heading that is shown, in UTF-16 units. */
const MOST_SHOWN = 40;

interface Cut {
  readonly from: number;
  readonly place: Omit<TakeHomePiece, 'text'>;
}

/**
 * Splits a text that anybody wrote. Each line that is not blank is in one piece, as it was given and
 * in its place. A question that was copied stands in a piece of its own, so that what follows is the
 * candidate's alone. O(length · log length).
 * @param plain as `plainText` gives it
 */
export function splitFreeText(
  plain: string,
  questions: readonly AskedQuestion[],
): readonly TakeHomePiece[] {
  const text = takeHomeLines(plain);
  const begun = readSigns(text, signsOf(text, copyFinder(questions)));
  const cuts = begun.length === 0 ? headingCuts(text) : questionCuts(text, begun, questions);
  return cuts.flatMap(
    ({ from, place }, at) => pieceOf(text, from, cuts[at + 1]?.from, place) ?? [],
  );
}

/** The lines from one to before another, without the blank ones around them. */
function pieceOf(
  { lines, written }: TakeHomeText,
  from: number,
  to: number | undefined,
  place: Cut['place'],
): TakeHomePiece | undefined {
  const texts = lines.slice(written[from], to).map(({ text }) => text);
  const length = texts.findLastIndex((text) => text.trim() !== '') + 1;
  const text = texts.slice(0, length).join('\n');
  return length === 0 ? undefined : { ...place, text };
}

function questionCuts(
  text: TakeHomeText,
  begun: ReturnType<typeof readSigns>,
  questions: readonly AskedQuestion[],
): readonly Cut[] {
  const cuts = begun.flatMap(({ sign, isAside }, at) => {
    const to = begun[at + 1]?.sign.line ?? text.lines.length;
    if (isAside) return asideCuts(sign);
    return signCuts(text, sign, to, questions);
  });
  return [{ from: 0, place: { why: 'before the first question' } }, ...cuts];
}

/** What follows a question that is answered elsewhere is hardly its answer. */
function asideCuts({ line, number, end }: Sign): readonly Cut[] {
  if (end === undefined) return [{ from: line, place: { why: `question ${number}, quoted` } }];
  return [
    { from: line, place: { why: `question ${number}, copied` } },
    { from: end + 1, place: { why: `below question ${number}, copied` } },
  ];
}

function signCuts(
  text: TakeHomeText,
  { line, number, mark, end }: Sign,
  to: number,
  questions: readonly AskedQuestion[],
): readonly Cut[] {
  const question = questions.find((one) => one.number === number);
  const placed = question ? { slug: question.slug } : {};
  const shown = mark ? `${mark.rank <= BOLD ? 'heading' : 'number'} “${mark.shown}”` : OWN;
  const place = { ...placed, why: question ? shown : `${shown}, not asked` };
  const begin =
    end === undefined
      ? [{ from: line, place }]
      : [
          { from: line, place: { why: `question ${number}, copied` } },
          { from: end + 1, place },
        ];
  const level = mark && mark.rank < BOLD ? mark.rank : 0;
  const after = linesOf(text, (end ?? line) + 1, to).find(
    (below) => (headingAt(text, below)?.level ?? BOLD) <= level,
  );
  if (after === undefined) return begin;
  return [...begin, { from: after, place: { ...placed, why: `after question ${number}` } }];
}

function linesOf({ written }: TakeHomeText, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let line = written[from] ?? to; line < to; line = written[line + 1] ?? to) found.push(line);
  return found;
}

/** Where nothing names a question, headings still tell the parts, to be placed by hand. */
function headingCuts(text: TakeHomeText): readonly Cut[] {
  const headings = linesOf(text, 0, text.lines.length).flatMap((from) => {
    const heading = headingAt(text, from);
    return heading ? [{ from, ...heading }] : [];
  });
  const level = [1, 2, 3, 4, 5, 6].find(
    (one) => headings.filter((each) => each.level === one).length > 1,
  );
  const cuts = headings
    .filter((heading) => heading.level === level)
    .map(({ from, text: words }) => ({
      from,
      place: { why: `heading “${cutShort(words)}”, no question` },
    }));
  return [{ from: 0, place: { why: 'no question recognised' } }, ...cuts];
}

function cutShort(words: string): string {
  return words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN).trimEnd()}…` : words;
}
