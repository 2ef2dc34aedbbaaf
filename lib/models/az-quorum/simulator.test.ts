import { expect, test } from 'vitest';
import { unsaid } from '../../simulator/fixture-words';
import { readLink } from '../../simulator/link';
import { defaultsOf } from '../../simulator/params';
import { apply } from '../../simulator/run';
import { writeLink } from '../../simulator/write-link';
import { challenges } from './challenges';
import { REGIONS } from './layout/regions';
import { mend } from './link-parameters';
import { azQuorumSimulator as simulator } from './simulator';
import type { AnyEvent } from './simulator-summary';
import type { QuorumState } from './state';

const read = (query: string) => readLink(simulator, query);
const result = (query: string, name: string) => {
  const summary = simulator.summary(simulator.initial(read(query).values));
  return simulator.results.find((each) => each.name === name)?.value(summary);
};

test('the default state is the question: 4 up, 3 needed, one loss survived', () => {
  expect(['up', 'majority', 'quorum', 'survives'].map((name) => result('', name))).toEqual([
    4,
    3,
    'yes',
    1,
  ]);
});

test.each([
  ['?down=us-east-1a', 3, 'yes', 0],
  ['?down=us-east-1', 1, 'no', 0],
  ['?down=us-west-1', 3, 'yes', 0],
  ['?cut=us-east-1|us-west-1', 4, 'yes', 0],
  ['?down=i1,us-east-1b', 2, 'no', 0],
  ['?nodes=us-east-1a,us-east-1b,us-east-1c', 3, 'yes', 1],
])('%s: %d up, quorum %s, survives %d', (query, up, quorum, survives) => {
  expect(['up', 'quorum', 'survives'].map((name) => result(query, name))).toEqual([
    up,
    quorum,
    survives,
  ]);
});

test('the verdict is the sentence of the question', () => {
  const values = read('?down=us-east-1a').values;
  const { good, says, more } = simulator.verdict(simulator.summary(simulator.initial(values)));
  expect(good).toBe(true);
  expect(`${says} ${more}`).toBe(
    'Quorum holds: 3 of 4 up, 3 needed. Losing any further instance ends it.',
  );
});

test.each([
  ['?nodes=mars', 'nodes'],
  ['?down=mars', 'down'],
  ['?down=us-west-2', 'down'],
  ['?cut=us-east-1', 'cut'],
  ['?cut=us-east-1|mars-1', 'cut'],
  ['?cut=us-east-1|us-east-1', 'cut'],
  ['?nodes=us-esat-1a', 'nodes'],
  ['?nodes=us-east-1a,us-east-1g', 'nodes'],
  ['?p=2', 'p'],
  ['?q=often', 'q'],
  ['?r=-1', 'r'],
  [`?nodes=${Array(1001).fill('us-east-1a').join()}`, 'nodes'],
])('%s gives the default and a note that names %s', (query, name) => {
  const { values, notes } = read(query);
  expect(notes.map((note) => note.param)).toEqual([name]);
  expect(values).toEqual(defaultsOf(simulator.params));
});

test('more than 60 zones give the default layout and a note', () => {
  const nodes = REGIONS.flatMap((region) => [`${region}a`, `${region}b`]).slice(0, 61);
  const { values, notes } = read(`?nodes=${nodes.join()}`);
  expect(notes).toHaveLength(1);
  expect(values.nodes).toEqual(simulator.params.nodes.default);
});

test('1,000 instances over 60 zones can be linked to', () => {
  const nodes = Array.from(
    { length: 1000 },
    (_, at) => `${REGIONS[at % 10]}${'abcdef'[Math.floor(at / 10) % 6]}`,
  );
  const { values, notes } = read(`?nodes=${nodes.join()}`);
  expect(notes).toEqual([]);
  expect(simulator.summary(simulator.initial(values)).model.majority).toBe(501);
});

test.each(simulator.scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'scenario %s needs no mending, can be linked to, and answers its question with an option',
  (_, { values, predict }) => {
    const all = { ...defaultsOf(simulator.params), ...values };
    expect(mend(all)).toEqual({ values: all, notes: [] });
    const state = simulator.initial(all);
    const { link } = writeLink(simulator, { values: simulator.values(state) });
    expect(read(link)).toMatchObject({ values: simulator.values(state), notes: [] });
    if (predict === undefined || predict.kind === 'number') return;
    const answer = predict.answer(simulator.summary(state));
    expect(predict.options.map((option) => option.value)).toContain(answer);
  },
);

const SOLUTIONS: Readonly<Record<string, readonly AnyEvent[]>> = {
  'any-zone': [{ type: 'remove', instance: 'i4' }],
  'any-region': [
    { type: 'remove', instance: 'i3' },
    { type: 'move', instance: 'i2', zone: 'us-east-2a' },
  ],
  'without-east': [
    { type: 'move', instance: 'i2', zone: 'us-west-1a' },
    { type: 'move', instance: 'i3', zone: 'us-west-2a' },
    { type: 'fail', target: 'us-east-1' },
  ],
  'four-any-region': [
    { type: 'move', instance: 'i2', zone: 'us-east-2a' },
    { type: 'move', instance: 'i3', zone: 'us-west-2a' },
  ],
  'only-links': [
    { type: 'cut', regions: ['us-east-1', 'us-east-2'] },
    { type: 'cut', regions: ['us-east-1', 'us-west-2'] },
    { type: 'cut', regions: ['us-east-2', 'us-west-2'] },
  ],
};

test.each(challenges.map((challenge) => [challenge.id, challenge] as const))(
  'challenge %s is solved by its solution, and not one event sooner',
  (id, { start, solved }) => {
    const states = [simulator.initial({ ...defaultsOf(simulator.params), ...start })];
    for (const event of SOLUTIONS[id] ?? []) {
      states.push(apply(simulator, states.at(-1) as QuorumState, event));
    }
    expect(states.map(solved)).toEqual(states.map((_, at) => at === states.length - 1));
  },
);

test('nothing is left unsaid', () => {
  expect(unsaid(simulator)).toEqual([]);
});

test('a note says what a list of failures or cuts may hold', () => {
  const expected = (query: string) => read(query).notes.map((note) => [note.found, note.expected]);
  expect(expected('?down=us-west-2')).toEqual([
    ['us-west-2', 'instances, zones or regions of this layout'],
  ]);
  expect(expected('?cut=us-east-1|mars-1')).toEqual([['mars-1', 'two regions of this layout']]);
  expect(expected('?cut=us-east-1|us-east-1')).toEqual([['us-east-1', 'two different regions']]);
});

test('a change of one chance is told as such, of several values as the state it leads to', () => {
  const start = simulator.initial(read('').values);
  const say = (values: { p?: number; q?: number }) => {
    const event = { type: 'set', values } as const;
    return simulator.narrate(start, event, apply(simulator, start, event));
  };
  expect(say({ p: 0 })).toBe('p is 0 now: enough instances work 99.989\u00A0% of the time.');
  expect(say({ p: 0, q: 0 })).toMatch(/^Quorum holds: 4 of 4 up, 3 needed\. /);
  expect(simulator.narrate(start, { type: 'reset' }, start)).toMatch(/^Everything is back/);
});
