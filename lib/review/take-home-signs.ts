import type { Copied } from './take-home-copy';
import type { TakeHomeText } from './take-home-lines';
import { BOLD, headingAt, isBlank, type Mark, MOST_LENGTH, markAt } from './take-home-marks';

/** A line that says, or may say, which question the text from there on answers. */
export interface Sign {
  readonly line: number;
  readonly number: number;
  /** Its number; undefined where only the assignment's words tell. */
  readonly mark?: Mark;
  /** Whether the assignment's words stand on its line. */
  readonly isOwn: boolean;
  /** The last line of what was copied there, or right below; undefined where nothing was. */
  readonly end?: number;
  /** Whether words of somebody's own stand behind the number on its line; in a heading they are its title. */
  readonly hasWords: boolean;
  /** Whether a blank line stands before it, or nothing. */
  readonly isLoose: boolean;
  /** Line of the nearest heading above of a higher level; -1 without one. */
  readonly parent: number;
}

type CopyAt = (text: TakeHomeText, line: number) => Copied | undefined;

/** Every sign of a text, in its order; none in fenced code, none in what is copied. O(length). */
export function signsOf(text: TakeHomeText, copyAt: CopyAt): readonly Sign[] {
  const signs: Sign[] = [];
  const above: { readonly line: number; readonly level: number }[] = [];
  let line = text.written[0] ?? 0;
  while (line < text.lines.length) {
    const heading = headingAt(text, line);
    if (heading) {
      while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    }
    const parent = above.at(-1)?.line ?? -1;
    const sign = signAt(text, line, copyAt, markAt(text, line, heading), parent);
    if (sign) signs.push(sign);
    if (heading) above.push({ line, level: heading.level });
    line = text.written[(sign?.isOwn ? (sign.end ?? line) : line) + 1] ?? text.lines.length;
  }
  return signs;
}

function signAt(
  text: TakeHomeText,
  line: number,
  copyAt: CopyAt,
  mark: Mark | undefined,
  parent: number,
): Sign | undefined {
  if (text.lines[line]?.fence !== 'out') return undefined;
  const copied = copyAt(text, line);
  const isLoose = isBlank(text, line - 1);
  if (copied) {
    // The assignment's words know better than a number that somebody changed.
    const known = mark?.number === copied.number ? { mark } : {};
    return { line, ...copied, ...known, isOwn: true, hasWords: false, isLoose, parent };
  }
  if (!mark) return undefined;
  const { number } = mark;
  const hasWords = mark.rank >= BOLD && hasMore(text.lines[line]?.text, mark.shown);
  const end = copiedBelow(text, mark, copyAt);
  return { line, number, mark, isOwn: false, ...end, hasWords, isLoose, parent };
}

function hasMore(text = '', shown: string): boolean {
  const [letters, known] = [text.slice(0, MOST_LENGTH), shown].map((one) => one.match(/\p{L}/gu));
  return (letters?.length ?? 0) > (known?.length ?? 0);
}

function copiedBelow(text: TakeHomeText, mark: Mark, copyAt: CopyAt): Pick<Sign, 'end'> {
  const below = lineBelow(text, mark.line);
  const copied = text.lines[below]?.fence === 'out' ? copyAt(text, below) : undefined;
  return copied?.number === mark.number && copied.end !== undefined ? { end: copied.end } : {};
}

/** The next line with something else on it than a rule; the number of lines where there is none. O(1) but for rules. */
export function lineBelow({ lines, written }: TakeHomeText, line: number): number {
  let below = written[line + 1] ?? lines.length;
  while (/^[\s=*_-]+$/.test(lines[below]?.text ?? '')) below = written[below + 1] ?? lines.length;
  return below;
}
