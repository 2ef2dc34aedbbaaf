/** A line of a take-home. */
export interface TakeHomeLine {
  /** As it was given, without what ends it. */
  readonly text: string;
  /** Whether it stands in fenced code: `in` from the fence that opens it on, `end` at the one that closes it. */
  readonly fence: 'out' | 'in' | 'end';
}

export interface TakeHomeText {
  readonly lines: readonly TakeHomeLine[];
  /** As `writtenFrom` has it. */
  readonly written: readonly number[];
}

/** Fences may stand in quotes and in lists; https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
const FENCE = /^[\s>]*(`{3,}|~{3,})([^`]*)$/;
const LIST_FENCE = /^[\s>]*(?:[-*+]|\d{1,2}[.)])\s+(`{3,}|~{3,})[^`]*$/;

const QUOTED = /^\s{0,3}>/;

/** A text in lines that end as `\n`, without a byte order mark. O(length). */
export function plainText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
}

/**
 * The lines of a text. A fence that is never closed, or not in the quote where it was opened, hides
 * nothing: somebody forgot it, and a renderer would swallow the rest. O(length).
 * @param plain as `plainText` gives it
 */
export function takeHomeLines(plain: string): TakeHomeText {
  const texts = plain.split('\n');
  const fences: TakeHomeLine['fence'][] = texts.map(() => 'out');
  let open: Fence | undefined;
  for (const [at, text] of texts.entries()) {
    const isQuoted = QUOTED.test(text);
    if (open?.isQuoted !== isQuoted) open = undefined;
    const [, mark = '', info = ''] = FENCE.exec(text) ?? [];
    if (!open) {
      open = mark ? { mark, from: at, isQuoted } : listFence(text, at);
    } else if (mark.startsWith(open.mark) && info.trim() === '') {
      fences.fill('in', open.from, at);
      fences[at] = 'end';
      open = undefined;
    }
  }
  return {
    lines: texts.map((text, at) => ({ text, fence: fences[at] ?? 'out' })),
    written: writtenFrom(texts),
  };
}

interface Fence {
  readonly mark: string;
  readonly from: number;
  readonly isQuoted: boolean;
}

/** What opens a fence behind a number may begin a question, so its own line is not hidden. */
function listFence(text: string, at: number): Fence | undefined {
  const [, mark] = LIST_FENCE.exec(text) ?? [];
  return mark ? { mark, from: at + 1, isQuoted: QUOTED.test(text) } : undefined;
}

/** Of each line, and of the end: the first line from there on that is not blank; the number of lines where there is none. O(length). */
export function writtenFrom(texts: readonly string[]): readonly number[] {
  const written = [texts.length];
  for (let at = texts.length - 1; at >= 0; at -= 1)
    written.push(texts[at]?.trim() === '' ? (written.at(-1) ?? at) : at);
  return written.reverse();
}
