import { type Attempt, type Judgement, type Quote, wholeText } from './kept';
import { byText, mergeEntries } from './merge-entries';
import { canonicalJson, crc32 } from './study-sum';

/**
 * Attempts of both sides, the oldest first. Two of the same id become one, with the text of the one
 * that was changed later; a text that this does not contain is kept besides, as an attempt of its own.
 * O(n log n) in attempts, and for each id of both sides O(length) of its texts.
 */
export function mergeAttempts(
  mine: readonly Attempt[],
  theirs: readonly Attempt[],
): readonly Attempt[] {
  const all = new Map<string, Attempt>();
  const left: Attempt[] = [];
  for (const attempt of [...mine, ...theirs]) {
    const [later, earlier] = laterFirst(all.get(attempt.id) ?? attempt, attempt);
    const isOne = later.slug === earlier.slug;
    all.set(attempt.id, unite(later, isOne ? earlier : later));
    if (!holds(later, earlier)) left.push(earlier);
  }
  for (const attempt of left.sort(byText(({ id }) => id))) keepBesides(attempt, all);
  return [...all.values()].sort(byText(({ startedAt, id }) => `${startedAt} ${id}`));
}

/** Whether nothing is lost when only the first is kept. */
function holds(one: Attempt, other: Attempt): boolean {
  const hasNote = ([line, note]: [string, string]) =>
    note.trim() === '' || note.trim() === one.lines[line]?.trim();
  return (
    one.slug === other.slug &&
    (other.text.trim() === '' || one.text.includes(other.text)) &&
    Object.entries(other.lines).every(hasNote)
  );
}

/** The text with its date; what these decide must not depend on the rest, which both sides give to. */
function contentOf({ changedAt, slug, text, lines }: Attempt): string {
  return `${changedAt} ${canonicalJson([slug, text, lines])}`;
}

function laterFirst(one: Attempt, other: Attempt): readonly [later: Attempt, earlier: Attempt] {
  return byText(contentOf)(one, other) < 0 ? [other, one] : [one, other];
}

function unite(later: Attempt, earlier: Attempt): Attempt {
  const isTie = contentOf(later) === contentOf(earlier);
  const { id, slug, changedAt, text, lines } = later;
  const sure = settled(later.sure, earlier.sure, isTie);
  const mock = settled(later.mock, earlier.mock, isTie);
  const shownAt = firstOf(later.shownAt, earlier.shownAt);
  return {
    id,
    slug,
    startedAt: firstOf(later.startedAt, earlier.startedAt),
    changedAt,
    text,
    lines,
    seconds: Math.max(later.seconds, earlier.seconds),
    ...(sure === undefined ? {} : { sure }),
    hints: [...new Set([...later.hints, ...earlier.hints])].sort(),
    ...(shownAt === undefined ? {} : { shownAt }),
    ...(mock === undefined ? {} : { mock }),
    judged: mergeEntries(later.judged, earlier.judged, mergeJudgements),
  };
}

function firstOf<T extends string | undefined>(one: T, other: T): T {
  if (one === undefined) return other;
  return other !== undefined && other < one ? other : one;
}

/** What the later has, or else the earlier; of two that are as late, the greater text. */
function settled<T extends string>(
  later: T | undefined,
  earlier: T | undefined,
  isTie: boolean,
): T | undefined {
  if (later === undefined) return earlier;
  return isTie && earlier !== undefined && earlier > later ? earlier : later;
}

function mergeJudgements(one: Judgement, other: Judgement): Judgement {
  const [later, earlier] = one.at < other.at ? [other, one] : [one, other];
  const verdict = settled(later.verdict, earlier.verdict, one.at === other.at);
  const quotes = new Map<string, Quote>();
  for (const quote of [...one.evidence, ...other.evidence])
    quotes.set(`${quote.from} ${quote.words}`, quote);
  const evidence = [...quotes.values()].sort(
    (a, b) => a.from - b.from || byText<Quote>(({ words }) => words)(a, b),
  );
  return { ...(verdict === undefined ? {} : { verdict }), evidence, at: later.at };
}

/** So much of an id is in that of an attempt kept besides it, which must not be longer than ids may be. */
const MOST_STEM = 60;

/** Puts an attempt under an id that says where it comes from, unless that one is there and holds it. */
function keepBesides(attempt: Attempt, all: Map<string, Attempt>): void {
  const stem = `${attempt.id.slice(0, MOST_STEM)}-${crc32(wholeText(attempt))}`;
  for (let turn = 1; ; turn += 1) {
    const id = turn === 1 ? stem : `${stem}-${turn}`;
    const there = all.get(id);
    if (there && holds(there, attempt)) return;
    if (there) continue;
    all.set(id, { ...unite(attempt, attempt), id });
    return;
  }
}
