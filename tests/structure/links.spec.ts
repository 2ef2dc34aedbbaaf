import { statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sitePages } from '../support/pages.mjs';

interface PageLinks {
  readonly hrefs: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly doubled: readonly string[];
}

/** Reads a page as it is written, without its scripts. */
type Read = (path: string) => Promise<PageLinks>;

/** Whether a path is that of a file to download. */
const isFile = (path: string) =>
  statSync(`out${path}`, { throwIfNoEntry: false })?.isFile() ?? false;

test.describe('all links', () => {
  test.use({ javaScriptEnabled: false });

  test('lead to a page and a place that exist, or to another site over https', async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const pages = new Map<string, PageLinks>();
    const read: Read = async (path) => {
      const known = pages.get(path);
      if (known) return known;
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const found = await page.evaluate(() => ({
        hrefs: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? ''),
        ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
      }));
      const ids = new Set(found.ids);
      const doubled = found.ids.filter((id, at) => found.ids.indexOf(id) !== at);
      const links = { hrefs: [...new Set(found.hrefs)], ids, doubled };
      pages.set(path, links);
      return links;
    };

    const paths = sitePages();
    const broken: string[] = [];
    for (const from of paths) {
      const { hrefs, doubled } = await read(from);
      for (const id of doubled) broken.push(`${from} has two elements #${id}`);
      for (const href of hrefs) {
        const url = new URL(href, new URL(from, baseURL));
        const say = (why: string) => broken.push(`${from} links to ${href}: ${why}`);
        if (!baseURL || url.origin !== new URL(baseURL).origin) {
          if (url.protocol !== 'https:') say('not https');
          else if (!url.hostname.includes('.')) say('no host');
          continue;
        }
        if (!paths.includes(url.pathname)) {
          if (!isFile(url.pathname)) say('no such page');
          continue;
        }
        const fragment = decodeURIComponent(url.hash.slice(1));
        if (fragment && !(await read(url.pathname)).ids.has(fragment)) say('no such place');
      }
    }
    expect(broken).toEqual([]);
  });
});
