import 'server-only';
import { type Fault, fileFault } from './fault';
import { parseMdx } from './mdx-parse';
import type { Question } from './question';

/** Words that stand open before the parts of the full answer, with its table. */
const OPENING_WORDS = [60, 260] as const;
const PARTS = [4, 9] as const;
const PAGE_WORDS = [150, 1300] as const;
/** Characters of the answer in one sentence. */
const HEADLINE = [20, 115] as const;
/** True statements in the voice of the traps: were all false, "wrong" would always be right. */
const SAID = [5, 8] as const;

type Range = readonly [from: number, to: number];

/** What the rooms of a guide need of its texts. */
export function roomFaults(question: Question): readonly Fault[] {
  const { folder, points, further } = question;
  const said = points.filter((point) => point.said !== undefined).length;
  return [
    ...briefFaults(question),
    ...fullFaults(question),
    ...outside(`${folder}/rubric.yaml`, 'points with said', said, SAID),
    ...further.flatMap(({ file, words }) => outside(file, 'words', words, PAGE_WORDS)),
    ...points
      .filter(({ id }) => !question.reasons.has(id))
      .map(({ id }) =>
        fileFault(
          `${folder}/full.mdx`,
          '<Point>',
          `none for ${id}`,
          'one in a paragraph of a part',
        ),
      ),
  ];
}

/** Headline and rest: the first paragraph is one sentence that can stand alone. */
function briefFaults({ answers }: Question): readonly Fault[] {
  return answers
    .filter(({ length }) => length === 'brief')
    .flatMap(({ file, plain }) => {
      const paragraphs = plain.split('\n\n');
      return [
        ...outside(file, 'paragraphs', paragraphs.length, [2, 2]),
        ...outside(file, 'characters of the headline', paragraphs[0]?.length ?? 0, HEADLINE),
      ];
    });
}

function fullFaults({ answers, context }: Question): readonly Fault[] {
  return answers
    .filter(({ length }) => length === 'full')
    .flatMap(({ file, source, opening, report }) => {
      const { words } = parseMdx(source.slice(0, opening), file, context);
      const folded = new Set(report.parts.map(({ id }) => id));
      const bare = report.headings.filter(({ id, depth }) => depth === 2 && !folded.has(id));
      return [
        ...outside(file, 'words before the first part', words, OPENING_WORDS),
        ...outside(file, 'parts', report.parts.length, PARTS),
        ...bare.map(({ text }) =>
          fileFault(file, 'heading', text, 'a <Conclusion> right below it'),
        ),
      ];
    });
}

function outside(file: string, field: string, found: number, [from, to]: Range): readonly Fault[] {
  if (found >= from && found <= to) return [];
  const expected = from === to ? String(from) : `${from} to ${to}`;
  return [fileFault(file, field, String(found), expected)];
}
