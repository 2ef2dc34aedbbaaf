import { foundWords, type Refusal } from './study-refusal';

const EXPECTED = 'JSON, as this site writes it';
const MOST_SHOWN = 20;

/**
 * Where a text is no JSON, as far as the browser’s message lets one know. O(length).
 * @param message of the error that `JSON.parse` threw
 */
export function jsonFault(text: string, message: string): Refusal {
  const offset = offsetOf(text, message);
  if (offset === undefined)
    return { where: 'somewhere in the file', found: message, expected: EXPECTED };
  if (offset >= text.length)
    return {
      where: 'the end of the file',
      found: 'nothing more',
      expected: 'the rest of it: the file seems to be cut off',
    };
  const before = text.slice(0, offset).split('\n');
  return {
    where: `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`,
    found: foundWords(text.slice(offset, offset + MOST_SHOWN).split('\n')[0]),
    expected: EXPECTED,
  };
}

/** Chrome counts characters from 0, Firefox lines and columns from 1, Safari says only that it ended. */
function offsetOf(text: string, message: string): number | undefined {
  const position = /at position (\d+)/.exec(message);
  if (position) return Number(position[1]);
  const place = /at line (\d+) column (\d+)/.exec(message);
  if (place) {
    const before = text.split('\n').slice(0, Number(place[1]) - 1);
    return before.reduce((sum, line) => sum + line.length + 1, 0) + Number(place[2]) - 1;
  }
  return /unexpected (end|eof)/i.test(message) ? text.length : undefined;
}
