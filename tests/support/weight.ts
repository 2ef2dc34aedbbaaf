import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response } from '@playwright/test';

const KILOBYTE = 1024;
const PAGE_SCRIPT_LIMIT = 150 * KILOBYTE;
const LAB_SCRIPT_LIMIT = 200 * KILOBYTE;
const STYLE_LIMIT = 20 * KILOBYTE;

interface File {
  readonly name: string;
  /** Bytes, gzip level 9, as the site is stored. */
  readonly size: number;
  readonly chart: boolean;
}

/** Sizes by the name of the file, which has a hash of what is in it. */
const sizes = new Map<string, number>();

/** Everything of one kind that the page asks for from now on. */
function filesOf(page: Page, ending: '.js' | '.css') {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith(ending)) responses.push(response);
  });
  return async (): Promise<File[]> =>
    Promise.all(
      responses.map(async (response) => {
        const body = await response.body();
        const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
        const size = sizes.get(name) ?? gzipSync(body, { level: 9 }).length;
        sizes.set(name, size);
        return { name, size, chart: body.includes('recharts-') && ending === '.js' };
      }),
    );
}

/** Watches what the page asks for from now on, to weigh it. */
export function weigh(page: Page) {
  const scripts = filesOf(page, '.js');
  const styles = filesOf(page, '.css');
  return {
    /** Fails, with the list of files, when scripts or styles weigh more than a page's may. */
    async expectLight(path: string): Promise<void> {
      const limit = path.startsWith('/lab/') ? LAB_SCRIPT_LIMIT : PAGE_SCRIPT_LIMIT;
      const early = (await scripts()).filter(({ chart }) => !chart);
      expectWithin(early, limit);
      expectWithin(await styles(), STYLE_LIMIT);
    },
    hasCharts: async () => (await scripts()).some(({ chart }) => chart),
  };
}

/** Fails with the list of files when they weigh more than they may. */
function expectWithin(files: readonly File[], limit: number) {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const list = [...files]
    .sort((a, b) => b.size - a.size)
    .map((file) => `${(file.size / KILOBYTE).toFixed(1).padStart(6)} KB  ${file.name}`);
  const says = `${(total / KILOBYTE).toFixed(1)} of ${limit / KILOBYTE} KB\n${list.join('\n')}\n`;
  expect.soft(total, says).toBeLessThanOrEqual(limit);
}
