import { fault, isNumberLike, type Line, podLine, readMillicores, readWhole } from './line';

const ONE_POD = 'a pod and its count on one line, such as `my-pod 12`';

/** Digits in groups of three, such as 1,234: one number to some readers, two to others. */
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;

const NUMBER_AFTER_COLON = /^(\S*[^\s:=])([:=])(\d[\d.]*)$/;

/**
 * A line of bare numbers (spaces, commas or semicolons between them), or of a pod and its count, by
 * `name 12`, `name: 12`, `name=12`, `name,12`, a table's row `| name | 12 |`, or `12 name` as
 * `uniq -c` prints it. A third column is the pod's weight.
 *
 * A comma separates. So `3,5` and `100, 200` are two counts and `name,1,234` has the weight 234. But
 * a word such as `1,234` that could be one number is a fault, and nothing is guessed; a space always
 * separates, so `1 234` are two counts. O(length).
 */
export function readPlainLine(line: string): Line {
  const text = line.replace(/^[-*•]\s+/, '').replace(/\s*[,;]$/, '');
  if (text.includes('|')) return tableRow(text);
  const words = text.split(/\s+/);
  const grouped = words.find((word) => GROUPED.test(word) && readWhole(word.replaceAll(',', '')));
  if (grouped !== undefined)
    return fault(grouped, 'no comma inside of a number, and a space between two: 1234, or 1, 234');
  const numbers = text.replace(/^\[\s*(.*?)\s*\]$/, '$1').split(/[\s,;]+/);
  if (numbers.every(isNumberLike)) return bareNumbers(numbers);
  if (/[\t;,]/.test(text)) return separated(text);
  return spaced(text, words);
}

function bareNumbers(numbers: readonly string[]): Line {
  const counts = numbers.map(readWhole);
  const entries = counts.flatMap((count) => (count === undefined ? [] : [{ count }]));
  const wrong = numbers[counts.indexOf(undefined)];
  return wrong === undefined
    ? { kind: 'entries', unit: 'counts', entries }
    : fault(wrong, 'whole numbers from 0 to 200,000');
}

function tableRow(text: string): Line {
  const cells = text
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
  const [only = ''] = cells;
  return cells.length === 1 && isNumberLike(only) ? bareNumbers([only]) : row(text, cells);
}

/** Columns by tabs, semicolons or commas. A name may have spaces, but must not look like a count. */
function separated(text: string): Line {
  const cells = text.split(/\s*[\t;,]\s*/);
  return !text.includes('\t') && /\s\d+$/.test(cells[0] ?? '')
    ? fault(text, ONE_POD)
    : row(text, cells);
}

function spaced(text: string, words: readonly string[]): Line {
  const [first = '', second = ''] = words;
  const glued = NUMBER_AFTER_COLON.exec(first);
  if (glued) {
    const [, name = '', sign, number = ''] = glued;
    const address = sign === ':' && /^[\d.]+$|:/.test(name);
    if (words.length === 1) return address ? fault(text, ONE_POD) : podLine('counts', name, number);
    if (!address) return fault(text, 'a space after the colon or equals sign: `name: 12 2.5`');
  }
  if (words.length === 2 && isNumberLike(first) && !isNumberLike(second))
    return podLine('counts', unquoted(second), first);
  return row(text, text.replace(/^(\S+?)(?:\s*[:=]\s+|\s+[:=]\s*)(?=\d)/, '$1 ').split(/\s+/));
}

function row(text: string, cells: readonly string[]): Line {
  const [name, count, weight] = cells.map(unquoted);
  if (!name || count === undefined || cells.length > 3) return fault(text, ONE_POD);
  const used = readMillicores(count, false);
  if (used !== undefined && weight === undefined)
    return { kind: 'entries', unit: 'millicores', entries: [{ name, count: used }] };
  return isNumberLike(count) ? podLine('counts', name, count, weight) : fault(text, ONE_POD);
}

function unquoted(cell: string): string {
  return cell.replace(/^(["'`])(.*)\1$/, '$2').trim();
}
