import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';

export const LAB = '/lab/dockerfile-review';
/** The same with nothing covered, in its default state. */
export const OPEN = `${LAB}?cover=0`;
const FOLDER = 'content/questions/dockerfile-review';

/** A finding as its file has it. */
export interface Finding {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly mechanism: string;
  readonly fix: string;
  readonly broken: readonly number[];
  readonly fixed: readonly number[];
  readonly leftOut?: string;
}

export const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');
export const findings: readonly Finding[] = parse(read('findings.yaml'));
export const steps: readonly { file: string; title: string; findings: readonly string[] }[] = parse(
  read('steps.yaml'),
);
export const last = steps.length;
export const beside = findings.filter(({ leftOut }) => leftOut);

/** The file that is shown or results, as text. */
export async function shown(page: Page, side: 'old' | 'new' = 'new'): Promise<string> {
  const lines = await page
    .locator(`.rv-line[data-side="${side}"] > .rv-code`)
    .evaluateAll((all) => all.map((element) => `${element.textContent}\n`));
  return lines.join('');
}

/** Numbers of the lines that are marked, in one of the files. */
export function marked(page: Page, side: 'old' | 'new') {
  return page
    .locator(`.rv-line[data-side="${side}"][data-marked] .rv-no`)
    .evaluateAll((all) => all.map((button) => Number(button.lastChild?.textContent)));
}

/** The list of all findings. */
export const list = (page: Page) => page.locator('.rv-findings');
/** The panel of what is chosen. */
export const chosen = (page: Page) => page.getByRole('region', { name: 'Chosen' });
/** A row of the table of results. */
export const result = (page: Page, name: string) => page.locator(`[data-result="${name}"]`);
