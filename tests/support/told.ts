import { execFileSync } from 'node:child_process';
import type { ContentExport } from '../../lib/content/export-schema';

/** All content, as the command for it prints it. */
export function exportedContent(): ContentExport {
  const args = ['--conditions=react-server', '--import', 'tsx', 'lib/commands/export-content.ts'];
  return JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 1e8 }).toString());
}

/** A text as letters and digits alone: neither markup nor the way of writing it hides a sentence. */
export function bare(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\\u[0-9a-f]{4}|&[a-z#0-9]+;/gi, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Fewer words are found by chance. */
const LEAST_WORDS = 5;

/** The sentences that answer a question: of its answers, points, traps and cards. */
export function answeringSentences(
  question: ContentExport['questions'][number],
): readonly string[] {
  const { answers, further, rubric, traps, cards, text } = question;
  const texts = [
    ...Object.values(answers),
    ...further.map((page) => page.text),
    ...rubric.flatMap(({ claim, said, why }) => [claim, said ?? '', why]),
    ...traps.flatMap(({ statement, rightWhen, wrongBecause }) => [
      statement,
      rightWhen,
      wrongBecause,
    ]),
    ...cards.flatMap(({ front, back }) => [front, back]),
  ];
  const asked = bare(text);
  const sentences = texts.flatMap((one) => one.split(/(?<=[.?!:;])\s+|\n/)).map(bare);
  return [...new Set(sentences)].filter(
    (sentence) => sentence.split(' ').length >= LEAST_WORDS && !asked.includes(sentence),
  );
}
