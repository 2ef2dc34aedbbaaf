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
