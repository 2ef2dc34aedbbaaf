import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unsaid } from '../../simulator/fixture-words';
import { readLink } from '../../simulator/link';
import { apply } from '../../simulator/run';
import { writeLink } from '../../simulator/write-link';
import type { ReviewEvent } from './parameters';
import { printLines } from './review';
import { declareReview } from './simulator';

const finding = (id: string, severity: string, broken: number[], fixed: number[]) => ({
  ...{ id, severity, broken, fixed, title: `\`${id}\``, mechanism: 'm', fix: 'f' },
  ...{ source: ['s'], point: 'p' },
});
const step = (title: string, ...findings: string[]) => ({ title, says: 's', findings });

const facts = {
  findings: [
    finding('port-literal', 'start', [3, 4], [2]),
    { ...finding('key-in-layer', 'leak', [19], []), leftOut: 'Elsewhere.' },
    finding('compilers-ship', 'size', [3], [5]),
    finding('source-before-dependencies', 'size', [3], [5]),
  ],
  steps: [
    step('One', 'port-literal'),
    step('Two', 'key-in-layer'),
    step('Three', 'compilers-ship', 'source-before-dependencies'),
  ],
  mainSources: [{ title: 'A source', url: 'https://example.org/' }],
};
const review = declareReview(facts);

const at = (query: string) => review.initial(readLink(review, query).values);
const says = (query: string) => review.verdict(review.summary(at(query)));

test('the verdict follows the walk from bad to good', () => {
  expect(says('?step=0')).toEqual({
    good: false,
    says: 'The image holds a private key, and the container does not start: 4 findings.',
  });
  expect(says('?step=1').says).toBe('The container starts, but the image holds a private key.');
  expect(says('?step=2')).toEqual({
    good: true,
    says: 'The container starts, and no key is in the image.',
    more: '2 of 4 findings left.',
  });
  expect(says('?step=3')).toEqual({
    good: true,
    says: 'All 4 findings are answered, 1 of them beside this file.',
    more: 'The old key must be revoked all the same.',
  });
});

test('the whole difference is about the given file and says what is wrong with it', () => {
  const summary = review.summary(at(''));
  expect([summary.whole, summary.open.length]).toEqual([true, 4]);
  expect(review.verdict(summary).good).toBe(false);
});

test('from the whole difference the first step is the broken file; back again is by its button', () => {
  const one = review.step(at(''), { type: 'next' });
  expect([one.whole, one.step]).toEqual([false, 0]);
  expect(review.step(at(''), { type: 'previous' })).toEqual(at(''));
  expect(review.step(one, { type: 'whole' }).whole).toBe(true);
});

test('a finding leads to its step in the walk, and stays in the whole difference', () => {
  const event: ReviewEvent = { type: 'finding', id: 'key-in-layer' };
  expect(review.values(review.step(at('?step=0'), event))).toMatchObject({
    step: '2',
    finding: 'key-in-layer',
  });
  expect(review.values(review.step(at(''), event))).toMatchObject({ step: 'whole' });
});

test('what is not a step is named, and the default is used', () => {
  for (const value of ['4', '99', '-1', '1.5', 'x', '']) {
    const { values, notes } = readLink(review, `?step=${value}`);
    expect(values.step).toBe('whole');
    const expected = '“whole” or a number from 0 to 3';
    expect(notes).toEqual([{ param: 'step', found: value, expected }]);
  }
});

test('the layout changes in both kinds of view, and nothing else does', () => {
  for (const query of ['', '?step=2']) {
    const state = at(query);
    const unified = review.step(state, { type: 'view', view: 'unified' });
    expect(unified).toEqual({ ...state, view: 'unified' });
    expect(review.step(unified, { type: 'view', view: 'split' })).toEqual(state);
  }
});

test('what an event did is said', () => {
  const said = (event: ReviewEvent, query = '?step=1') => {
    const before = at(query);
    return review.narrate(before, event, review.step(before, event));
  };
  expect(said({ type: 'view', view: 'split' })).toBe('The files stand side by side.');
  expect(said({ type: 'view', view: 'unified' })).toBe('The files are unified.');
  expect(said({ type: 'next' })).toBe('Step 2 of 3: Two. It resolves 1 finding; 2 left.');
  expect(said({ type: 'next' }, '?step=2')).toBe(
    'Step 3 of 3: Three. It resolves 2 findings; 0 left.',
  );
  expect(said({ type: 'previous' })).toBe('The broken file, step 0 of 3: 4 findings.');
  expect(said({ type: 'whole' })).toBe(
    'All differences between the broken file and the fixed one.',
  );
  expect(said({ type: 'finding', id: 'port-literal' })).toBe(
    'port-literal. Lines 3–4 of the broken file, lines 2 of the fixed one are about it.',
  );
  expect(said({ type: 'finding', id: 'key-in-layer' })).toBe(
    'key-in-layer. Lines 19 of the broken file are about it.',
  );
});

test('one or several findings stop a start; none need be beside the file', () => {
  const two = declareReview({
    ...facts,
    findings: [...facts.findings, finding('bad-digest', 'start', [1], [1])].map(
      ({ leftOut: _, ...each }: (typeof facts.findings)[number] & { leftOut?: string }) => each,
    ),
    steps: [...facts.steps, step('Four', 'bad-digest')],
  });
  const verdict = (query: string) =>
    two.verdict(two.summary(two.initial(readLink(two, query).values)));
  const key = 'and the image holds a private key';
  expect(verdict('?step=1')).toEqual({
    good: false,
    says: `1 finding still stops a build or a start, ${key}.`,
    more: '4 of 5 findings left.',
  });
  expect(verdict('?step=2').says).toBe('1 finding still stops a build or a start.');
  expect(verdict('?step=4').says).toBe('All 5 findings are answered.');
  const three = declareReview({
    ...facts,
    findings: facts.findings.map((each) => ({ ...each, severity: 'start' })),
  });
  expect(three.verdict(three.summary(three.initial(readLink(three, '?step=1').values))).says).toBe(
    '3 findings still stop a build or a start.',
  );
});

test('results are printed as counts, each severity by its title', () => {
  const printed = (query: string) =>
    Object.fromEntries(
      review.results.map(({ label, print }) => [label, print(review.summary(at(query)))]),
    );
  expect(printed('?step=1')).toEqual({
    Step: '1 of 3',
    'Findings resolved': '1',
    'Findings left': '3',
    'Left: Does not build or start': '0',
    'Left: Leaks a key': '1',
    'Left: Size and cache': '2',
  });
  expect(printed('')).toMatchObject({
    Step: 'all',
    'Findings resolved': '0',
    'Findings left': '4',
  });
  expect(review.card.formula[0]).toBe(
    '4 findings, ranked by consequence: does not build or start, leaks a key, size and cache.',
  );
});

test('nothing is left unsaid', () => {
  expect(unsaid(review)).toEqual([]);
});

const event: fc.Arbitrary<ReviewEvent> = fc.oneof(
  fc.constantFrom<ReviewEvent[]>({ type: 'next' }, { type: 'previous' }, { type: 'whole' }),
  fc.record({ type: fc.constant('goto' as const), step: fc.integer() }),
  fc.record({
    type: fc.constant('finding' as const),
    id: fc.constantFrom('port-literal', 'compilers-ship', '', 'nobody'),
  }),
  fc.record({
    type: fc.constant('view' as const),
    view: fc.constantFrom('split' as const, 'unified' as const),
  }),
);

test('every state that events lead to survives its link', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 10 }), (events) => {
      const state = events.reduce((s, e) => apply(review, s, e), at(''));
      const values = review.values(state);
      const read = readLink(review, writeLink(review, { values }).link);
      expect(read).toMatchObject({ values, notes: [] });
      const again = review.initial(read.values);
      expect(review.summary(again)).toEqual(review.summary(state));
      expect(review.narrate(state, { type: 'next' }, again)).not.toContain('undefined');
    }),
  );
});

test('every scenario can be linked to', () => {
  for (const { values } of review.scenarios) {
    const whole = { step: 'whole', finding: 'none', layout: 'split', ...values };
    expect(readLink(review, writeLink(review, { values: whole }).link).notes).toEqual([]);
  }
});

test('runs of lines are drawn together', () => {
  expect(printLines([3, 4, 5, 9])).toBe('3–5, 9');
  expect(printLines([])).toBe('');
});
