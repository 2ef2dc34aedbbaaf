/** Notes on lines of a given file, as an export lists them. */
export interface LineNotes {
  /** A line each, as `wholeText` writes them. */
  readonly text: string;
  /** The last line of them. */
  readonly last: number;
}

const TITLE = 'Notes on lines:';
/** The line's own text stands in a code span, between backticks that it does not hold itself. */
const ITEM = /^- Line (\d+)(?:, (`+)(?!`).*?\2(?!`))?: (.*)$/s;

/**
 * The notes below a line that announces them; undefined where it does not, or none follow.
 * O(their length).
 */
export function notesBelow(lines: readonly string[], line: number): LineNotes | undefined {
  if (lines[line] !== TITLE || lines[line + 1] !== '' || !ITEM.test(lines[line + 2] ?? ''))
    return undefined;
  const texts: string[] = [];
  let last = line + 2;
  for (let at = last; at < lines.length; at += 1) {
    const given = lines[at] ?? '';
    const [item, number, , first = ''] = ITEM.exec(given) ?? [];
    if (item) texts.push(`Line ${number}: ${first}`);
    else if (given.startsWith('  ')) texts.push(given.slice(2));
    else if (given === '') texts.push('');
    else break;
    if (given !== '') last = at;
  }
  return { text: texts.slice(0, last - line - 1).join('\n'), last };
}
