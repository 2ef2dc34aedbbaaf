import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declareAsk } from './ask';
import { evaluate } from './evaluate';
import { counter } from './fixture';
import type { Values } from './params';
import { requestSchema } from './request-schema';

const asks = {
  times: declareAsk({
    says: 'The count so many times.',
    takes: {
      by: { kind: 'number', label: 'By', default: 2, min: 0, max: 9, step: 1, integer: true },
    },
    answer: ({ count }: Values<typeof counter.params>, { by }) => ({ product: count * by }),
  }),
};
/** Asks whose own limit is beyond what the check of their parameters knows. */
const limited = (message: string, kind: new (says: string) => Error = RangeError) => ({
  most: declareAsk({
    says: 'Refuses.',
    takes: {
      by: { kind: 'number', label: 'By', default: 2, min: 0, max: 9, step: 1, integer: true },
    },
    answer: () => {
      throw new kind(message);
    },
  }),
});
const declaration = counter as never;
const ask = (request: unknown) => evaluate(declaration, request, asks as never);

test('a state is answered by the names of its results, with the id that came', () => {
  expect(ask({ id: [7], ask: 'state', values: { count: 3 } })).toEqual({ id: [7], count: 3 });
  expect(ask({ query: '?count=4' })).toEqual({ count: 4 });
  expect(ask({})).toEqual({ count: 0 });
  expect(ask({ id: null })).toEqual({ id: null, count: 0 });
});

test('an ask of the model takes what it declares, or its default', () => {
  expect(ask({ ask: 'times', values: { count: 3 } })).toEqual({ product: 6 });
  expect(ask({ ask: 'times', values: { count: 3 }, by: 5 })).toEqual({ product: 15 });
});

test.each([
  [[], '', '[]', 'an object such as {"ask": "state"}'],
  [null, '', 'null', 'an object such as {"ask": "state"}'],
  [{ ask: 'toString' }, 'ask', 'toString', 'state, times'],
  [{ ask: 1 }, 'ask', '1', 'state, times'],
  [{ by: 1 }, 'by', '1', 'one of id, ask, values, query'],
  [{ ask: 'times', by: 10 }, 'by', '10', 'a whole number from 0 to 9'],
  [{ ask: 'times', by: '5' }, 'by', '5', 'integer'],
  [{ values: [] }, 'values', '[]', 'an object'],
  [
    { values: { nonsense: 1 } },
    'values.nonsense',
    '1',
    'one of step, share, mode, loud, names, count, policy',
  ],
  [{ values: { count: '3' } }, 'values.count', '3', 'integer'],
  [{ values: { count: 1.5 } }, 'values.count', '1.5', 'a whole number from -1000 to 1000'],
  [{ values: { share: 2 } }, 'values.share', '2', 'a number from 0 to 1'],
  [{ values: { share: null } }, 'values.share', 'null', 'string or number'],
  [{ values: { loud: 1 } }, 'values.loud', '1', 'boolean'],
  [{ values: { mode: 'sideways' } }, 'values.mode', 'sideways', 'up, down'],
  [{ values: { names: 'a' } }, 'values.names', 'a', 'array'],
  [{ values: { names: ['a,b'] } }, 'values.names', '["a,b"]', 'array'],
  [{ values: { names: [1] } }, 'values.names', '[1]', 'array'],
  [{ values: { names: ['ab'] } }, 'values.names', '["ab"]', 'a comma list of single letters'],
  [{ query: 5 }, 'query', '5', 'a text'],
  [{ query: '?count=x' }, 'query.count', 'x', 'a whole number from -1000 to 1000'],
  [{ query: '', values: {} }, 'query', '', 'values or a query, not both'],
])('%j is refused at %j', (request, path, found, expected) => {
  expect(ask(request)).toEqual({ error: { path, found, expected } });
  const withId = Array.isArray(request) || request === null ? request : { ...request, id: 'x' };
  expect(ask(withId).id).toBe(withId === request ? undefined : 'x');
});

test('decimals may come as numbers or as texts, a flag as a boolean, a text as it is', () => {
  const values = { share: 0.25, loud: true, names: [], policy: '{"a":\n"ä"}' };
  expect(ask({ values })).toEqual({ count: 0 });
  expect(ask({ values: { ...values, share: '0.25' } })).toEqual({ count: 0 });
});

test('rules across parameters refuse as well', () => {
  const notes = [{ param: 'count', found: '5', expected: 'less' }];
  const mending = { ...counter, mend: (values: never) => ({ values, notes }) };
  const error = { path: 'values.count', found: '5', expected: 'less' };
  expect(evaluate(mending as never, { values: { count: 5 } })).toEqual({ error });
});

test('a limit that an ask names is refused as one of the request is', () => {
  const refused = (message: string, request: object) =>
    evaluate(declaration, { ask: 'most', ...request }, limited(message) as never).error;
  const error = { path: 'by', found: '7', expected: 'less than 7' };
  expect(refused('by: less than 7', { by: 7 })).toEqual(error);
  expect(refused('by: less than 7, not 7', { by: 7 })).toEqual(error);
  expect(refused('by: one, or two, not 2', {})).toEqual({
    ...{ path: 'by', found: '2', expected: 'one, or two' },
  });
});

test.each([
  ['count: less', RangeError],
  ['by less', RangeError],
  ['so by: less', RangeError],
  ['Maximum call stack size exceeded', RangeError],
  ['toString: less', RangeError],
  ['by: less', TypeError],
] as const)('%j as a %O is no refusal but a fault of the model', (message, kind) => {
  const request = { ask: 'most' };
  expect(() => evaluate(declaration, request, limited(message, kind) as never)).toThrow(
    new kind(message),
  );
});

test('a list of numbers may come as numbers, any other may not', () => {
  const list = { kind: 'list', label: 'Of', default: ['1'], maxItems: 3 } as const;
  const item = { item: /^\d+(\.\d+)?$/, itemSays: 'numbers' } as const;
  const sums = {
    sum: declareAsk({
      says: 'The sum, the items halved, and whether there are any.',
      takes: { of: { ...list, ...item, numeric: true }, names: { ...list, ...item } },
      answer: (_values, { of }) => ({
        sum: of.reduce((sum, each) => sum + Number(each), 0),
        halves: of.map((each) => (each === '0' ? null : Number(each) / 2)),
        any: of.length > 0,
      }),
    }),
  };
  const sum = (of: unknown, more = {}) =>
    evaluate(declaration, { ask: 'sum', of, ...more }, sums as never);
  expect(sum([1, 2.5, '0'])).toEqual({ sum: 3.5, halves: [0.5, 1.25, null], any: true });
  expect(sum([])).toEqual({ sum: 0, halves: [], any: false });
  expect(sum([-1]).error).toMatchObject({ path: 'of', found: '[-1]' });
  expect(sum([true]).error).toMatchObject({ path: 'of', expected: 'array' });
  expect(sum([1, 2, 3, 4]).error).toMatchObject({ expected: 'at most 3 items' });
  expect(sum([1], { names: [1] }).error).toMatchObject({ path: 'names', expected: 'array' });
  const [, schema] = requestSchema('counter', {}, sums as never).oneOf;
  expect(schema?.properties).toMatchObject({
    of: { items: { type: ['string', 'number'] } },
    names: { items: { type: 'string' } },
  });
});

test('no JSON makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(ask(json)).toBeDefined();
    }),
  );
  const request = fc.record(
    { id: fc.jsonValue(), ask: fc.constantFrom('state', 'times', 1), values: fc.jsonValue() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(request, (json) => {
      expect(ask(json)).toBeDefined();
    }),
  );
});

test('the schema names every ask, every parameter with its range, and nothing else', () => {
  const { title, oneOf } = requestSchema('counter', counter.params, asks as never);
  expect(title).toBe('A line for the model counter');
  expect(oneOf.map(({ properties }) => properties.ask.const)).toEqual(['state', 'times']);
  expect(oneOf.map(({ required }) => required)).toEqual([[], ['ask']]);
  const [state, times] = oneOf;
  expect(Object.keys(times?.properties ?? {})).toContain('by');
  expect(state?.properties.values).toEqual({
    type: 'object',
    additionalProperties: false,
    properties: {
      step: { description: 'Step', default: 1, type: 'integer', minimum: 1, maximum: 9 },
      share: { description: 'Share', default: '0.5', type: ['string', 'number'] },
      mode: { description: 'Mode', default: 'up', type: 'string', enum: ['up', 'down'] },
      loud: { description: 'Loud', default: false, type: 'boolean' },
      names: {
        ...{ description: 'Names', default: ['a'], type: 'array', maxItems: 4 },
        items: { type: 'string', pattern: '^[a-z]$' },
      },
      count: { description: 'Count', default: 0, type: 'integer', minimum: -1000, maximum: 1000 },
      policy: { description: 'Policy', default: '', type: 'string', maxLength: 40_000 },
    },
  });
});
