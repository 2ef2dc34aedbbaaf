'use client';
import { now } from '@/components/study/moment';
import { replaceAll } from '@/components/study/study-database';
import { everything } from '@/components/study/use-everything';
import { download } from '@/components/ui/download';
import { keep, keptNames } from '@/components/ui/storage';
import type { OwnAnswer } from '@/lib/study/answers-markdown';
import { type Attempt, attemptsAt, isWritten, NOTHING, type StudyData } from '@/lib/study/kept';
import type { ProgressPlace } from './parts';

/** Name under which the moment of the last copy is kept. */
export const COPIED = 'copied';
const SOLVED = 'solved:';
/** What the flat storage holds of a reader’s work; theme and keys stay. */
const WORK = /^(attempt|sure|clock|had|judged|room|solved|unsaved):|^(copied|kept-since)$/;

/** Hands everything that is kept to the reader as one file. @throws DOMException where it cannot be read */
export async function downloadEverything(name = 'dry-run'): Promise<void> {
  const { writeStudyFile } = await import('@/lib/study/study-file');
  const at = now();
  const text = writeStudyFile(await everything(), at);
  download(`${name}-${at.slice(0, 10)}.json`, 'application/json', text);
  keep(COPIED, at);
}

/** Hands every written answer to the reader as one text, the latest first within a question. */
export async function downloadAnswers(
  places: readonly ProgressPlace[],
  { attempts }: StudyData,
): Promise<void> {
  const { answersMarkdown } = await import('@/lib/study/answers-markdown');
  const entries = await Promise.all(places.map((place) => entriesOf(place, attempts)));
  const text = answersMarkdown(entries.flat(), 'My answers to the seven questions');
  download(`dry-run-answers-${now().slice(0, 10)}.md`, 'text/markdown', text);
}

async function entriesOf(
  place: ProgressPlace,
  attempts: readonly Attempt[],
): Promise<readonly OwnAnswer[]> {
  const { slug, number, short } = place;
  const written = attemptsAt(slug, attempts)
    .map((attempt, before) => ({ attempt, which: whichOf(attempt, before + 1) }))
    .filter(({ attempt }) => isWritten(attempt))
    .toReversed();
  if (written.length === 0) return [{ number, short, attempt: undefined }];
  const lineText = await linesOf(place, written);
  return written.map(({ attempt, which }) => ({
    number,
    short,
    attempt,
    ...(written.length > 1 ? { which } : {}),
    ...(lineText ? { lineText } : {}),
  }));
}

function whichOf({ startedAt }: Attempt, nth: number): string {
  const date = new Date(startedAt);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `Attempt ${nth}, ${day}, ${time}`;
}

/** Looks up lines of the given file, where there are notes on them. */
async function linesOf(
  { slug, given }: ProgressPlace,
  written: readonly { readonly attempt: Attempt }[],
): Promise<OwnAnswer['lineText']> {
  const hasNotes = written.some(({ attempt }) => Object.keys(attempt.lines).length > 0);
  if (!given || !hasNotes) return undefined;
  // Without its source a note still has its line's number.
  const source = await fetch(`/questions/${slug}/given/${given}`).then(
    (response) => (response.ok ? response.text() : ''),
    () => '',
  );
  const lines = source.split('\n');
  return (line) => lines[line - 1];
}

/** What a chosen file holds, or why it is refused; nothing is changed. */
export async function readFile(file: File) {
  const { readStudyFile } = await import('@/lib/study/study-file');
  return readStudyFile(await file.text(), now());
}

/** Takes a file’s data in, after a copy of what is here was downloaded. @throws DOMException where it cannot */
export async function takeIn(data: StudyData, how: 'merge' | 'replace'): Promise<void> {
  await downloadEverything('dry-run-backup');
  if (how === 'replace') return put(data);
  const { mergeStudy } = await import('@/lib/study/merge');
  await put(mergeStudy(await everything(), data));
}

async function put(data: StudyData): Promise<void> {
  await replaceAll(data);
  for (const name of keptNames(SOLVED)) keep(SOLVED + name, undefined);
  for (const name of data.solved) keep(SOLVED + name, 'yes');
}

/** Erases all of the reader’s work; how the site looks stays. @throws DOMException where it cannot */
export async function eraseEverything(): Promise<void> {
  await replaceAll(NOTHING);
  for (const name of keptNames('').filter((each) => WORK.test(each))) keep(name, undefined);
}
