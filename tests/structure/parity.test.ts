import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SLUGS } from '@/lib/kernel/slugs';
import { SIMULATED } from '@/lib/simulators';

function foldersOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

const all = [...SLUGS].sort();
const simulated = [...SIMULATED].sort();

test.each(['content/questions', 'lib/models'])('%s has a folder for each question', (folder) => {
  expect(foldersOf(folder)).toEqual(all);
});

test('a glossary belongs to a question', () => {
  expect(readdirSync('content/glossary').sort()).toEqual(all.map((slug) => `${slug}.yaml`));
});

test('each simulator has its drawing, and each drawing its simulator', () => {
  expect(foldersOf('components/simulators')).toEqual(simulated);
});

test.each(simulated)('%s has its declaration, its view and its browser test', (slug) => {
  for (const file of [
    `lib/models/${slug}/simulator.ts`,
    `components/simulators/${slug}/view.tsx`,
    `tests/e2e/${slug}.spec.ts`,
  ])
    expect([file, existsSync(file)]).toEqual([file, true]);
});
