import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mixStatements, type Statement } from './statements';

const statement = fc.record({
  id: fc.stringMatching(/^[a-z]+(-[a-z]+)*$/),
  words: fc.string(),
  holds: fc.boolean(),
});
const statements = fc.uniqueArray(statement, { selector: ({ id }) => id });

test('nothing is lost or added, and the order depends on the ids alone', () => {
  fc.assert(
    fc.property(statements, fc.infiniteStream(fc.nat()), (list, chance) => {
      const mixed = mixStatements(list);
      expect(new Set(mixed)).toEqual(new Set(list));
      const shuffled = list
        .map((one) => ({ one, key: chance.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect(mixStatements(shuffled)).toEqual(mixed);
    }),
  );
});

test('the order is that of the published hash of the ids', () => {
  // FNV-1a, 32 bits, of the draft's test vectors: "" 811c9dc5, "a" e40c292c, "b" e70c2de5, "foobar" bf9cf968.
  const list: Statement[] = ['a', 'b', 'foobar', ''].map((id) => ({ id, words: '', holds: true }));
  expect(mixStatements(list).map(({ id }) => id)).toEqual(['', 'foobar', 'a', 'b']);
});
