import 'server-only';
import type { Fault } from './fault';
import { OWN_FILES } from './own-files';
import { LENGTHS, type Question } from './question';

/** Words that fill a sentence or talk down to its reader, with what to write instead. */
const BANNED: Readonly<Record<string, string>> = {
  simply: 'nothing',
  obviously: 'nothing, or the reason',
  basically: 'nothing',
  'of course': 'nothing',
  utilize: 'use',
  leverage: 'use',
  leverages: 'uses',
  seamless: 'what exactly does not break',
  seamlessly: 'what exactly does not break',
  'in order to': 'to',
  'it is important to note': 'nothing',
  'it should be noted': 'nothing',
  'needless to say': 'nothing',
  effortless: 'what it takes',
  effortlessly: 'what it takes',
  'cutting-edge': 'the version',
  'best-in-class': 'the measure',
  'game changer': 'the effect',
  delve: 'look',
};

const PATTERN = new RegExp(`\\b(${Object.keys(BANNED).join('|')})\\b`, 'gi');
const EMOJI = /\p{Extended_Pictographic}(?<![©®™↔↕▪▫◼◻■□])/u;

/** Finds banned words and emoji in what a candidate reads. Sample answers may speak as people do. */
export function proseFaults(question: Question): Fault[] {
  const names = [
    ...['question', 'rubric', 'traps', 'cards', 'ledger', 'reproduce'].map((n) => `${n}.yaml`),
    ...LENGTHS.map((length) => `${length}.mdx`),
    ...question.further.map(({ name }) => `further/${name}.mdx`),
    ...(OWN_FILES[question.slug]?.prose ?? []),
  ];
  return names
    .map((name) => `${question.folder}/${name}`)
    .filter((file) => question.context.files.exists(file))
    .flatMap((file) =>
      question.context.files
        .text(file)
        .split('\n')
        .flatMap((line, at) => [
          ...[...line.matchAll(PATTERN)].map((match) => ({
            file,
            line: at + 1,
            field: 'prose',
            found: `"${match[0]}"`,
            expected: `${BANNED[match[0].toLowerCase()]} instead`,
          })),
          ...(EMOJI.test(line)
            ? [{ file, line: at + 1, field: 'prose', found: 'an emoji', expected: 'words' }]
            : []),
        ]),
    );
}
