import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check';
import { describeFault } from '@/lib/content/fault';
import { OWN_FILES } from '@/lib/content/own-files';
import { loadQuestion, textsOf } from '@/lib/content/question';
import { loadDeclarations } from '@/lib/content/simulator-data';
import { SLUGS } from '@/lib/kernel/slugs';
import { readLink } from '@/lib/simulator/link';
import { newestDay } from '../support/days';

/** What holds for the content as it is, beyond what the check refuses in any content. */

const questions = SLUGS.map((slug) => loadQuestion(slug));

const declarations = await loadDeclarations();

test('no content had a fault on the day of its last check', () => {
  expect(checkContent(newestDay()).faults.map(describeFault)).toEqual([]);
});

describe.each(questions)('$slug', (question) => {
  const { slug, folder, sources, points, traps, ledger, reproductions } = question;
  const texts = textsOf(question);
  const prose = texts.map(({ source }) => source).join('\n');
  const anchored = [...points, ...traps];

  test('cites no address twice', () => {
    const addresses = sources.map(({ url }) => url);
    expect(addresses.filter((url, at) => addresses.indexOf(url) !== at)).toEqual([]);
  });

  test('lists no source that nothing cites', () => {
    const cited = new Set([
      ...[...anchored, ...ledger].flatMap(({ source }) => source),
      ...(OWN_FILES[slug]?.check(question) ?? []),
      ...texts.flatMap(({ report }) => [...report.sourceIds]),
    ]);
    expect(sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });

  test('points each scenario at a state that its simulator knows', () => {
    const declaration = declarations.find((candidate) => candidate.slug === slug);
    const notes = anchored.flatMap(({ id, scenario }) => {
      if (scenario === undefined) return [];
      return [[id, declaration ? readLink(declaration, scenario).notes : 'no simulator']];
    });
    expect(notes.filter(([, found]) => found?.length !== 0)).toEqual([]);
  });

  test('shows each of its figures and files', () => {
    const list = (name: string) =>
      readdirSync(folder).includes(name)
        ? readdirSync(`${folder}/${name}`, { recursive: true, encoding: 'utf8' })
        : [];
    const figures = list('figures').map((name) => `<Figure name="${name.replace(/\.svg$/, '')}"`);
    expect(figures.filter((tag) => !prose.includes(tag))).toEqual([]);
    const checked = reproductions.map(({ file }) => file);
    const files = list('answer').filter((name) => name.includes('.') || name === 'Dockerfile');
    expect(
      files
        .map((name) => `answer/${name}`)
        .filter((file) => !prose.includes(`"${file}"`) && !checked.includes(file)),
    ).toEqual([]);
  });

  test('links each page of its own from the part that it goes on from', () => {
    const full = texts.find(({ file }) => file.endsWith('/full.mdx'))?.source ?? '';
    const alone = question.further.filter(({ name }) => !full.includes(`<See page="${name}">`));
    expect(alone.map(({ name }) => name)).toEqual([]);
  });

  test('draws figures that have a name, take their colors from the page and run nothing', () => {
    for (const { name, svg } of figuresOf(folder)) {
      const missing = [/viewBox="0 0 \d/, /role="img"/, /<title/, /<desc/, /aria-labelledby="/];
      expect([name, missing.filter((part) => !part.test(svg))]).toEqual([name, []]);
      expect([name, svg.match(/<script|<style|<image|\son\w+=|url\(http|href="http/g)]).toEqual([
        name,
        null,
      ]);
      const colors = [...svg.matchAll(/(?:fill|stroke|color)="([^"]+)"/g)].map(
        ([, color]) => color,
      );
      const ours = /^(none|currentColor|var\(--[a-z-]+\)|url\(#[\w-]+\))$/;
      expect([name, colors.filter((color) => !ours.test(color ?? ''))]).toEqual([name, []]);
      const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
      expect([name, ids.filter((id) => !id.startsWith(name))]).toEqual([name, []]);
    }
  });
});

function figuresOf(folder: string): readonly { name: string; svg: string }[] {
  if (!readdirSync(folder).includes('figures')) return [];
  return readdirSync(`${folder}/figures`).map((file) => ({
    name: file.replace(/\.svg$/, ''),
    svg: readFileSync(`${folder}/figures/${file}`, 'utf8'),
  }));
}
