import { betterOf, habitsOf, LAST, type Reading, readingOf } from './take-home-habits';
import type { TakeHomeText } from './take-home-lines';
import { listReading, numberedLists } from './take-home-lists';
import type { Sign } from './take-home-signs';

/** A sign that begins a question. */
interface Beginning {
  readonly sign: Sign;
  /** Whether the question only stands there in the assignment's words, and is answered elsewhere. */
  readonly isAside: boolean;
}

/**
 * The signs that begin a question, in the order of the text, with numbers from 1 to 7.
 *
 * People number their answers in one habit: headings of one level, numbers in bold, words such as
 * “Question 3”, or plain numbers. The highest habit is the one, unless a lower one answers more
 * questions and is worth three times as much. A number that is there twice counts twice, in any order.
 * Plain numbers, which lists have too, count where nothing better is there. The assignment's own
 * sentences always count. Last, a number of another habit counts where it is the next question's and
 * no list leads up to it. O(signs · log signs).
 */
export function readSigns(text: TakeHomeText, signs: readonly Sign[]): readonly Beginning[] {
  const items = signs.filter(({ mark }) => mark?.kind === 'item');
  const lists = numberedLists(items);
  const habits = habitsOf(signs.filter(({ mark }) => mark && mark.kind !== 'item'));
  const own = signs.filter(({ isOwn }) => isOwn);
  const readings = [
    ...habits.map((habit) => readingOf(text, habit, kindOf(habit))),
    readingOf(text, own, 'own'),
  ];
  const best = readings.reduce(betterOf);
  const chosen = best.isSure ? best : betterOf(best, listReading(text, lists, items));
  const begun = new Set(apartOf(signs, chosen));
  addNext(signs, begun, [...habits, ...lists.map((list) => list.items)]);
  const answers = new Set(chosen.signs);
  const numbers = new Set(chosen.signs.map(({ number }) => number));
  return signs
    .filter((sign) => begun.has(sign))
    .map((sign) => ({ sign, isAside: !answers.has(sign) && numbers.has(sign.number) }));
}

function kindOf([sign]: readonly Sign[]): 'named' | 'number' | 'weak' {
  const kind = sign?.mark?.kind;
  return kind === 'named' || kind === 'weak' ? kind : 'number';
}

/** With the assignment's sentences, but for those that only go on with the question they stand in. */
function apartOf(signs: readonly Sign[], { signs: chosen }: Reading): readonly Sign[] {
  const all = new Set(chosen);
  let number = 0;
  return signs.filter((sign) => {
    const begins = all.has(sign) || (sign.isOwn && sign.number !== number);
    if (begins) number = sign.number;
    return begins;
  });
}

/** Adds the signs that are the next question's, where their own row does not lead up to them. */
function addNext(
  signs: readonly Sign[],
  begun: Set<Sign>,
  rows: readonly (readonly Sign[])[],
): void {
  const before = new Map(
    rows.flatMap((row) => row.map((sign, at) => [sign, row[at - 1]] as const)),
  );
  const there = new Set([...begun].map(({ number }) => number));
  const limits = limitsOf(signs, begun);
  let number: number = LAST;
  for (const [at, sign] of signs.entries()) {
    if (begun.has(sign)) number = sign.number;
    const isNext = sign.number === number + 1 && sign.number < (limits[at] ?? 0);
    if (!isNext || there.has(sign.number) || sign.mark?.kind === 'weak' || !before.has(sign))
      continue;
    const led = before.get(sign);
    if (led && led.number === number && !begun.has(led)) continue;
    begun.add(sign);
    there.add(sign.number);
    number = sign.number;
  }
}

/** For each sign the number before which a question between it and the next that is begun must come. */
function limitsOf(signs: readonly Sign[], begun: ReadonlySet<Sign>): readonly number[] {
  let next: number = LAST + 1;
  return signs
    .toReversed()
    .map((sign) => {
      const limit = next;
      if (begun.has(sign)) next = sign.number;
      return limit;
    })
    .reverse();
}
