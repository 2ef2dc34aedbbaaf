/** A piece of a question as it is asked. */
export type AskedBlock =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string };

/** Begins and ends a piece of code. */
const FENCE = '```';

/**
 * A question's text cut into paragraphs, lists and code. Lines of a paragraph are joined, since a
 * stage breaks them itself; those of code stand. A fence that nothing ends goes on to the end. O(length).
 */
export function askedBlocks(asked: string): readonly AskedBlock[] {
  const blocks: AskedBlock[] = [];
  let lines: string[] = [];
  let kind: AskedBlock['kind'] = 'words';
  const end = () => {
    if (lines.length > 0)
      blocks.push(
        kind === 'list'
          ? { kind, items: lines }
          : { kind, text: lines.join(kind === 'code' ? '\n' : ' ') },
      );
    lines = [];
  };
  for (const line of asked.split(/\r?\n/)) {
    if (line.startsWith(FENCE)) {
      end();
      kind = kind === 'code' ? 'words' : 'code';
    } else if (kind === 'code') lines.push(line);
    else if (line.trim() === '') end();
    else {
      const isItem = line.startsWith('- ');
      if (isItem !== (kind === 'list')) end();
      kind = isItem ? 'list' : 'words';
      lines.push((isItem ? line.slice(2) : line).trim());
    }
  }
  end();
  return blocks;
}
