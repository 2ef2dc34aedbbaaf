import { expect, test } from 'vitest';
import { judgeCounts } from './judge-counts';
import { readCounts } from './read-counts';
import { sayChance } from './say-chance';
import { sayCounts } from './say-counts';

const say = (text: string) => sayCounts(judgeCounts(readCounts(text)));
/** The first words of each look, which tell it from the others. */
const looks = (text: string) =>
  say(text).looks.map((look) => look.split(/ (?:of|per|that|each|every|chooses) |:/)[0]);

test.each([
  [1, 'all'],
  [1 - 1e-12, 'more than 99 of 100'],
  [0.995, 'more than 99 of 100'],
  [0.9949, '99 of 100'],
  [0.2349, '23 of 100'],
  [0.084, '8 of 100'],
  [0.01, '1 of 100'],
  [0.0095, '1 of 100'],
  [0.0094, '9 of 1,000'],
  [0.004, '4 of 1,000'],
  [0.00094, '9 of 10,000'],
  [0.00003, '3 of 100,000'],
  [0.0000014, '1 of 1,000,000'],
  [0.00000096, '1 of 1,000,000'],
  [0.0000009, 'less than 1 of 1,000,000'],
  [0, 'less than 1 of 1,000,000'],
])('%d is %s', (p, said) => {
  expect(sayChance(p)).toBe(said);
});

test('chance: how often the busiest pod comes to so much, and to go on with requests', () => {
  expect(say('6 3 2 1')).toMatchObject({
    verdict:
      'Chance alone gives the busiest of 4 pods 6 or more of 12 connections in 22 of 100 draws. Nothing else is needed to explain it.',
    shape: null,
    warnings: [],
  });
  expect(looks('6 3 2 1')).toEqual(['Requests', 'CPU']);
  expect(say('a 1 2\nb 0 1').verdict).toBe(
    'Chance alone, with these weights, gives the busiest of 2 pods all of 1 connection in all draws. Nothing else is needed to explain it.',
  );
});

test('rare: the same, and to draw once more', () => {
  expect(say('9 1 1 1').verdict).toBe(
    'Chance alone does this rarely: it gives the busiest of 4 pods 9 or more of 12 connections in 2 of 1,000 draws. Count once more when connections have been opened anew; the same ones again are the same draw.',
  );
});

test('no chance: which of the tails says it', () => {
  const rarely = 'in less than 1 of 1,000,000 draws.';
  const verdict = (text: string) =>
    say(text).verdict.replace('This is no chance: chance alone', '…');
  expect(say('41 3 5 4').verdict).toBe(
    `This is no chance: chance alone gives the busiest of 4 pods 41 or more of 53 connections ${rarely}`,
  );
  expect(verdict('40 41 40 0')).toBe(
    `… leaves some of 4 pods without any of 121 connections ${rarely}`,
  );
  expect(verdict('1000 1011 1000 800')).toBe(
    '… gives the idlest of 4 pods 800 or fewer of 3,811 connections in less than 1 of 1,000,000 draws.',
  );
  expect(verdict('40 42 38 5 4 6')).toBe(
    `… sets the busiest and the idlest of 6 pods 38 or more of 135 connections apart ${rarely}`,
  );
  expect(verdict('a 101 10\nb 30 1')).toBe(
    '…, with these weights, sets some pod as far above its share as b (30 of 131 connections, where 11.9 are expected) in at most 4 of 1,000,000 draws.',
  );
  expect(verdict('a 101 10\nb 40 1')).toBe(
    `…, with these weights, sets some pod as far above its share as b (40 of 141 connections, where 12.8 are expected) ${rarely}`,
  );
  expect(verdict('a 20 10\nb 24 2\nc 24 2\nd 24 2\ne 24 2\nf 24 2\ng 1 0.1')).toBe(
    `…, with these weights, sets some pod as far below its share as a (20 of 141 connections, where 70.1 are expected) ${rarely}`,
  );
});

test('the shape, and where to look first', () => {
  expect(say('0 30 0').shape).toBe('All of them are on pod 2.');
  expect(looks('0 30 0')).toEqual(['Whether', 'The addresses', 'When', 'Who']);
  expect(say('41 3 5 4').shape).toBe(
    'pod 1 is far above; the others differ by no more than chance.',
  );
  expect(looks('41 3 5 4')).toEqual(['The addresses', 'Node and zone', 'When', 'Who']);
  expect(say('91 10').shape).toBe('pod 1 is far above the other.');
  expect(say('40 0 41 39').shape).toBe('pod 2 has none; the others differ by no more than chance.');
  expect(looks('40 0 41 39')).toEqual(['Whether', 'When', 'The addresses', 'Node and zone']);
  expect(say('81 0 0 42 20').shape).toBe(
    'pod 2 and pod 3 have none, and the others differ by more than chance, too.',
  );
  expect(say('40 38 3 42').shape).toBe(
    'pod 3 is far below; the others differ by no more than chance.',
  );
  expect(looks('40 38 3 42')).toEqual(['When', 'Whether', 'Node and zone']);
  expect(say('40 42 38 5 4 6').shape).toBe(
    'Two groups: pod 1, pod 2 and pod 3 are above the others, and within each group chance explains the rest.',
  );
  expect(looks('40 42 38 5 4 6')).toEqual(['Node and zone', 'When', 'The addresses']);
  expect(say('101 80 60 40 20').shape).toBe('They differ all along, not by one pod or one group.');
  expect(looks('101 80 60 40 20')).toEqual(['When', 'The addresses', 'Node and zone', 'Who']);
});

test('with weights a group is above for its weights', () => {
  expect(say('a 81 2\nb 79 2\nc 10 1\nd 9 1').shape).toBe(
    'Two groups: a and b are above the others, for their weights, and within each group chance explains the rest.',
  );
});

test('up to four names are listed, of more the first three', () => {
  const none = (idle: number) => say(`30 31 32 ${'0 '.repeat(idle)}`).shape?.split(' have')[0];
  expect(none(4)).toBe('pod 4, pod 5, pod 6 and pod 7');
  expect(none(5)).toBe('pod 4, pod 5, pod 6 and 2 more');
});

test('too even: somebody takes turns, or these are requests', () => {
  expect(say('25 25 25 25')).toMatchObject({
    verdict:
      'More even than chance: draws come out so even in 1 of 1,000. Something takes turns or counts, or these are not connections.',
    shape: null,
  });
  expect(looks('25 25 25 25')).toEqual(['Who', 'Requests', 'CPU']);
});

test('what is no draw, and what is nothing', () => {
  expect(say('pod requests\na 9\nb 1').verdict).toMatch(
    /^These are requests\. All requests of a connection go/,
  );
  expect(looks('pod requests\na 9\nb 1')).toEqual(['Open connections']);
  expect(say('a 9m\nb 1m').verdict).toMatch(/^This is CPU\. No draw decides it/);
  expect(say('')).toEqual({ verdict: 'No counts yet.', shape: null, looks: [], warnings: [] });
  expect(say('0 0').verdict).toBe('No pod has a connection.');
  expect(say('0').verdict).toBe('No pod has a connection.');
  expect(say('5').verdict).toMatch(/^One pod alone cannot be uneven/);
});

test('warnings, and connections as the first thing to look at', () => {
  expect(say('150 100 250 100').warnings).toEqual([
    'All are multiples of 50, as requests are when each connection carries as many. Requests on one connection are no independent draws: count connections.',
  ]);
  expect(looks('150 100 250 100')[0]).toBe('Open connections');
  expect(say('2501 2500').warnings).toEqual([
    '5,001 in all look like requests rather than open connections. Requests on one connection are no independent draws: count connections.',
  ]);
  expect(say('1 0 0').warnings).toEqual([
    'With 1 connection on 3 pods at least 2 are idle, whatever draws them.',
  ]);
  expect(say('1 1 0').warnings).toEqual([
    'With 2 connections on 3 pods at least 1 is idle, whatever draws them.',
  ]);
  expect(looks(`12${' 0'.repeat(19)}`)[0]).toBe('Whether');
});
