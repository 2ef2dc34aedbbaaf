import { expect, type Page, type Response } from '@playwright/test';
import type { ReviewGuide } from '../../lib/review/guide';
import { answeringSentences, bare, type exportedContent } from './told';

type ExportedQuestion = ReturnType<typeof exportedContent>['questions'][number];

/** Fewer words are found by chance. */
const LEAST_WORDS = 5;

/** The texts of a guide that only an interviewer may see until they are shown. */
function privateTexts({ points, traps, probes, anchors }: ReviewGuide): readonly string[] {
  return [
    ...points.flatMap(({ claim, probe }) => [claim, ...Object.values(probe)]),
    ...traps.flatMap(({ statement, wrongBecause }) => [statement, wrongBecause]),
    ...probes.flatMap(({ ask, good, listen }) => [ask, good, listen ?? '']),
    ...anchors.flatMap(({ text, reasons }) => [text, reasons]),
  ];
}

/** A text that has no markup, bare: in it a sign for less begins no tag. */
export function plain(text: string): string {
  return bare(text.replaceAll('<', ' '));
}

function sentencesOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split(/(?<=[.?!:;])\s+|\n/)).map(plain);
}

/** What gives a question away, bare. */
export interface Secrets {
  /** Claims, probes, traps and what is told of sample answers, each whole, and every sentence of a sample answer. */
  readonly wholes: readonly string[];
  /** The same sentence by sentence, and all that answers in the content. */
  readonly sentences: readonly string[];
}

/** What the question itself says is no secret, nor what the candidate wrote. O(words of the question). */
export function secretsOf(guide: ReviewGuide, content: ExportedQuestion, own: string): Secrets {
  const known = [bare(guide.asked), bare(own)];
  const kept = (texts: readonly string[]) =>
    [...new Set(texts)].filter(
      (text) =>
        text.split(' ').length >= LEAST_WORDS && !known.some((words) => words.includes(text)),
    );
  const all = privateTexts(guide);
  const samples = sentencesOf(guide.anchors.map(({ text }) => text));
  const pieces = guide.answers.map(({ html }) => html.replace(/<[^>]*>/g, ' '));
  const wholes = kept([...all.map(plain), ...samples]);
  const sentences = sentencesOf([...all, ...pieces]);
  return { wholes, sentences: kept([...wholes, ...sentences, ...answeringSentences(content)]) };
}

/** Which of some secrets stand in a text that is not bare yet. O(secrets × length). */
export function foundIn(text: string, secrets: readonly string[]): readonly string[] {
  const words = bare(text);
  return secrets.filter((secret) => words.includes(secret));
}

/** Records, before any script of a page runs, what it reads of what this browser keeps. */
export async function recordReads(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const reads: string[] = [];
    Object.assign(globalThis, { dryRunReads: reads });
    const getItem = Storage.prototype.getItem;
    Storage.prototype.getItem = function (name) {
      const value = getItem.call(this, name);
      reads.push(`${name}: ${value}`);
      return value;
    };
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      reads.push(`database ${args[0]}`);
      return open.apply(this, args);
    };
  });
}

/** Everything that a look into a stage can find, by where it stands. */
export function insideOf(page: Page) {
  return page.evaluate(() => ({
    document: document.documentElement.outerHTML,
    title: document.title,
    address: decodeURIComponent(location.href),
    history: JSON.stringify(history.state),
    kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    reads: String((globalThis as { dryRunReads?: readonly string[] }).dryRunReads),
  }));
}

const PICTURES = /\.(woff2|png|ico|svg)$/;

/** Collects what a page gets over the network, from now on. */
export function recordAnswers(page: Page) {
  const bodies = new Map<string, Promise<string>>();
  page.on('response', (response: Response) => {
    if (!PICTURES.test(response.url())) bodies.set(response.url(), response.text());
  });
  return {
    /** What came since it was asked for the last time, by address. */
    async fresh(): Promise<ReadonlyMap<string, string>> {
      const came = [...bodies];
      bodies.clear();
      return new Map(
        await Promise.all(came.map(async ([url, body]) => [url, await body] as const)),
      );
    },
  };
}

/** The guide of a question as an interviewer’s page gets it. */
export async function guideOf(page: Page, slug: string): Promise<ReviewGuide> {
  const response = await page.request.get(`/present/${slug}/guide.json`);
  expect(response.ok()).toBe(true);
  return response.json();
}
