import { readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { loadFindables, loadFindIndex } from '@/lib/content/find-index';
import { FIND_OPTIONS, type Findable, find, KINDS } from '@/lib/study/find-options';

const things = await loadFindables();
const written = JSON.stringify(await loadFindIndex());
const index = MiniSearch.loadJSON<Findable>(written, FIND_OPTIONS);

const found = (words: string) => find(index, words).flatMap(({ results }) => results);

describe('what readers type', () => {
  test.each([
    ['quorm', '/glossary#quorum'],
    ['pod disruption', '/glossary#pod-disruption-budget'],
    ['pod disruption', '/questions/node-updates/check#budget'],
    ['PDB', '/glossary#pod-disruption-budget'],
    ['poddisruptionbudget', '/questions/node-updates/practise#trap-guarantee'],
    ['state lock', '/glossary#state-lock'],
    ['state lock', '/questions/terraform-remote-state/check#lock-one-writer'],
    ['ecr auth', '/questions/ecr-cross-account-push/check#token-needs-star'],
    ['k8s service', '/glossary#service'],
    ['private key layer', '/questions/dockerfile-review/check#key-in-layer'],
    ['lose us-east-1a', '/lab/az-quorum?down=us-east-1a'],
    ['how many replicas do I need for 99 %?', '/questions/replicas-for-availability'],
    ['tf state', '/glossary#terraform-state'],
    ['mistakes', '/traps'],
    ['question 5', '/questions/node-updates'],
    ['check terraform', '/questions/terraform-remote-state/check'],
  ])('%s leads to %s', (words, href) => {
    expect(found(words).map((result) => result.href)).toContain(href);
  });

  test.each([
    ['quorm', '/glossary#quorum'],
    ['PDB', '/glossary#pod-disruption-budget'],
    ['state lock', '/glossary#state-lock'],
    ['glossary', '/glossary'],
    ['progress', '/progress'],
  ])('%s has %s first', (words, href) => {
    expect(found(words)[0]?.href).toBe(href);
  });
});

test.each(KINDS)('every %s is found by its own title', (kind) => {
  const own = things.filter((thing) => thing.kind === kind);
  expect(own.length).toBeGreaterThan(20);
  const lost = own.filter(({ title, href }) => !found(title).some((one) => one.href === href));
  // What stands under the same title elsewhere may come before it.
  const alone = lost.filter(
    ({ title }) => things.filter((one) => one.title === title).length === 1,
  );
  expect(alone.map(({ title }) => title)).toEqual([]);
});

test('each thing has an address of its own, and a page stands at it', () => {
  const hrefs = things.map(({ href }) => href);
  expect(hrefs.filter((href, at) => hrefs.indexOf(href) !== at)).toEqual([]);
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])page\.tsx$/.test(name))
    .map((name) => name.split(/[\\/]/).slice(0, -1));
  const isPage = (href: string) => {
    const path = new URL(href, 'http://localhost').pathname.split('/').filter(Boolean);
    return pages.some(
      (page) =>
        page.length === path.length &&
        page.every((piece, at) => piece.startsWith('[') || piece === path[at]),
    );
  };
  expect(hrefs.filter((href) => !isPage(href))).toEqual([]);
});

test('titles are words as they are read, without markup', () => {
  expect(things.filter(({ title }) => /`|\*\*|\{fact:|\]\(/.test(title))).toEqual([]);
});

test('the index is small enough to be fetched for one search', () => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 7 };
  expect(brotliCompressSync(written, { params }).length).toBeLessThan(60 * 1024);
});
