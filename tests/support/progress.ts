import { readFileSync } from 'node:fs';
import { type Download, expect, type Page } from '@playwright/test';
import type { Verdict } from '../../lib/study/kept';
import { attemptWith, questionWith, seed } from './kept-records';
import { loadQuestionIds } from './question-ids';
import { open } from './visit';

export const QUORUM = 'az-quorum';
const [first = '', second = '', ...others] = loadQuestionIds(QUORUM, 'must');
export const FIRST = first;
export const SECOND = second;

/** The first essential absent, the second there in part, the others there. */
export const JUDGED: Readonly<Record<string, Verdict>> = {
  [FIRST]: 'absent',
  [SECOND]: 'partly',
  ...Object.fromEntries(others.map((id) => [id, 'present'])),
};

export const title = (page: Page) => page.getByRole('heading', { level: 1 });
export const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
export const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

/** /progress of a reader of whom nothing is kept. */
export async function openEmpty(page: Page) {
  await open(page, '/progress');
  await expect(title(page)).toHaveText(/^Nothing here yet/);
}

/** /progress of a reader who has judged one attempt, wrote a note and judged a statement. */
export async function going(page: Page) {
  await openEmpty(page);
  await seed(page, {
    attempts: [attemptWith(QUORUM, 'seeded', JUDGED)],
    questions: [questionWith(QUORUM, FIRST, 'Three of four, always.')],
  });
  await expect(title(page)).toHaveText(/essentials are yours/);
}
