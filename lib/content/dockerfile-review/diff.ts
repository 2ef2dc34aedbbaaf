import { diffArrays, diffWordsWithSpace } from 'diff';
import type { ChangedLine, Hunk } from '../../models/dockerfile-review/review';

/** Two lines count as one line that was edited when at least this share of them is common. */
const ALIKE = 0.45;

/** Instructions that a stage has once. */
const SINGLE = /^(FROM|ENTRYPOINT|CMD|USER)\b/;

/**
 * The difference of two files as runs of equal and of changed lines. Inside a changed run, lines
 * that are alike become counterparts, with the words that differ marked.
 * Cost: O(removed · added) word diffs in the longest changed run.
 */
export function diffFiles(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [old, now] = [1, 1];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    if (removed.length + added.length > 0)
      hunks.push(...changes(removed, added, old - removed.length, now - added.length));
    removed = [];
    added = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) {
      removed.push(...part.value);
      old += part.value.length;
    } else if (part.added) {
      added.push(...part.value);
      now += part.value.length;
    } else {
      flush();
      hunks.push({ kind: 'same', old, new: now, count: part.value.length });
      old += part.value.length;
      now += part.value.length;
    }
  }
  flush();
  return hunks;
}

/**
 * One changed run, cut where counterparts and lines without one meet. Lines without a counterpart
 * have pieces of their own, those removed first: what is not alike does not stand side by side.
 */
function changes(
  removed: readonly string[],
  added: readonly string[],
  firstOld: number,
  firstNew: number,
): Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  const alone = (toOld: number, toNew: number) => {
    const run = (from: number, to: number, first: number): ChangedLine[] =>
      Array.from({ length: to - from }, (_, at) => ({ line: first + from + at, row: at + 1 }));
    if (toOld > i) hunks.push({ kind: 'change', removed: run(i, toOld, firstOld), added: [] });
    if (toNew > j) hunks.push({ kind: 'change', removed: [], added: run(j, toNew, firstNew) });
    [i, j] = [toOld, toNew];
  };
  let pairs: { removed: ChangedLine[]; added: ChangedLine[] } | undefined;
  for (const [a, b] of counterparts(removed, added)) {
    if (a > i || b > j || !pairs) {
      alone(a, b);
      pairs = { removed: [], added: [] };
      hunks.push({ kind: 'change', ...pairs });
    }
    const row = pairs.removed.length + 1;
    const marks = wordMarks(removed[a] ?? '', added[b] ?? '');
    pairs.removed.push({ line: firstOld + a, row, marks: marks.old });
    pairs.added.push({ line: firstNew + b, row, marks: marks.new });
    [i, j] = [a + 1, b + 1];
  }
  alone(removed.length, added.length);
  return hunks;
}

/** The pairs, in order and never crossing, whose common words add up to the most characters. */
function counterparts(removed: readonly string[], added: readonly string[]): [number, number][] {
  const shared = removed.map((a) => added.map((b) => commonCharacters(a, b)));
  const best = Array.from({ length: removed.length + 1 }, () =>
    new Array<number>(added.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number) => {
    const common = shared[i]?.[j] ?? 0;
    return common > 0 ? common + at(i + 1, j + 1) : 0;
  };
  for (let i = removed.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j));
    }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < removed.length && j < added.length) {
    if (gain(i, j) > 0 && gain(i, j) === at(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/**
 * Characters in the words that two lines share, or 0 when the lines are not alike. Lines that begin
 * with the same of the instructions that a stage has once are alike, whatever follows.
 */
function commonCharacters(a: string, b: string): number {
  const [left, right] = [a.trim(), b.trim()];
  if (!left || !right) return 0;
  const size = (text: string) => text.replace(/\W/g, '').length;
  const common = diffWordsWithSpace(left, right)
    .filter((part) => !part.added && !part.removed)
    .reduce((sum, part) => sum + size(part.value), 0);
  const instruction = SINGLE.exec(left)?.[0];
  const same = instruction !== undefined && instruction === SINGLE.exec(right)?.[0];
  return same || (2 * common) / (size(left) + size(right)) >= ALIKE ? common : 0;
}

type Marks = [from: number, to: number][];

/**
 * A quoted string, the name of an assignment, a word of the shell, a run of spaces, or a sign of a
 * JSON array. A mark covers these as a whole.
 */
const TOKEN = /"[^"]*"|\s+|[A-Za-z_]\w*=|[[\],]|[^\s"[\],]+|"/g;

/**
 * The characters of each line that the other has not, by whole tokens; marks with nothing but
 * spaces between them become one. Spaces are marked only where lines differ in nothing else.
 * Cost: that of a diff of the two lists of tokens.
 */
export function wordMarks(before: string, after: string): { old: Marks; new: Marks } {
  const marks: { old: Marks; new: Marks } = { old: [], new: [] };
  let [i, j] = [0, 0];
  const tokens = (line: string) => line.match(TOKEN) ?? [];
  for (const { value, added, removed } of diffArrays(tokens(before), tokens(after))) {
    const length = value.join('').length;
    if (removed) marks.old.push([i, i + length]);
    else if (added) marks.new.push([j, j + length]);
    if (!added) i += length;
    if (!removed) j += length;
  }
  const words = { old: withoutSpaces(marks.old, before), new: withoutSpaces(marks.new, after) };
  return words.old.length + words.new.length > 0 ? words : marks;
}

function withoutSpaces(marks: Marks, line: string): Marks {
  const words: Marks = [];
  for (const [from, to] of marks) {
    const text = line.slice(from, to);
    if (!text.trim()) continue;
    const start = from + text.length - text.trimStart().length;
    const last = words.at(-1);
    if (last && !line.slice(last[1], start).trim()) last[1] = from + text.trimEnd().length;
    else words.push([start, from + text.trimEnd().length]);
  }
  return words;
}
