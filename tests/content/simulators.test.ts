import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContentFiles } from '@/lib/content/files';
import { loadQuestion } from '@/lib/content/question';
import { loadDeclarations } from '@/lib/content/simulator-data';
import type { Slug } from '@/lib/kernel/slugs';
import { judge } from '@/lib/simulator/declaration';
import { readLink } from '@/lib/simulator/link';
import { parseValue, printValue } from '@/lib/simulator/param-text';
import { defaultsOf, type Param } from '@/lib/simulator/params';
import { writeLink } from '@/lib/simulator/write-link';
import type { AnyDeclaration } from '@/lib/simulators';

/** Numbers at which programs break: the ends of ranges, denormals, and what lies between numbers. */
const EXTREMES = [
  ...['0', '-0', '1', '2', '.5', '1e-5', '0.1', '0.3333333333333333', '99', '100', '1000'],
  ...['5e-324', '1e-320', '2.2250738585072014e-308', '1e-40', '1e-41', '1e-15', '1e-16', '1e-17'],
  ...[
    '0.9999999999999999',
    '0.99999999999999999999',
    `0.${'9'.repeat(40)}`,
    `0.${'0'.repeat(39)}1`,
  ],
  ...['1.7976931348623157e308', '1e999', '-1', 'NaN', 'Infinity', '0x1', '', '1e308'],
];

/** A text for a parameter: one that is in range, one at its edge, or one that may not be. */
function textFor(param: Param): fc.Arbitrary<string> {
  switch (param.kind) {
    case 'number':
    case 'decimal':
      return fc.oneof(
        fc.constantFrom(...EXTREMES, String(param.min), String(param.max)),
        fc.double({ min: param.min, max: param.max, noNaN: true }).map(String),
        fc.integer({ min: Math.ceil(param.min), max: Math.floor(param.max) }).map(String),
      );
    case 'choice':
      return fc.constantFrom(...param.options.map(({ value }) => value), 'nonsense');
    case 'flag':
      return fc.constantFrom('0', '1', '2');
    case 'list':
      return fc
        .array(fc.constantFrom('us-east-1a', 'us-east-1b', 'us-west-1a', 'i1', 'us-east-1', 'a|b'))
        .map((items) => items.join());
    case 'text':
      return fc.string({ unit: 'grapheme' });
  }
}

/** A link with a text for some of the parameters. */
function linkFor({ params }: AnyDeclaration): fc.Arbitrary<string> {
  const parts = Object.entries(params).map(([name, param]) =>
    fc.option(
      textFor(param).map((text) =>
        param.kind === 'text'
          ? `#~${name}=${param.pack(text)}`
          : `${name}=${encodeURIComponent(text)}`,
      ),
      { nil: '', freq: 1 },
    ),
  );
  return fc.tuple(...parts).map((all) => `?${all.filter(Boolean).join('&')}`);
}

describe.each(await loadDeclarations())('$slug', (declaration) => {
  const show = (link: string) => {
    const read = readLink(declaration, link);
    const state = declaration.initial(read.values);
    const summary = declaration.summary(state);
    return { read, state, summary };
  };

  test('whatever passes the check of a link can be computed, worded and linked to again', () => {
    fc.assert(
      fc.property(linkFor(declaration), (link) => {
        const { read, state, summary } = show(link);
        const { says, more = '.' } = declaration.verdict(summary);
        expect(`${says} ${more}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
        for (const { name, value, print } of declaration.results) {
          const found = value(summary);
          expect([name, typeof found === 'number' && !Number.isFinite(found)]).toEqual([
            name,
            false,
          ]);
          expect(print(summary)).not.toMatch(/undefined|NaN|Infinity|\[object/);
        }
        for (const { solved } of declaration.challenges)
          expect(typeof solved(state)).toBe('boolean');
        const asked = declaration.expect(state);
        expect(asked.asks).toMatch(/^[^?]+[.:] [^.?]+\?$|^[^?]+\?$/);
        expect(asked.asks).not.toContain(says);
        expect(judge(asked, asked.answer(summary), summary).right).toBe(true);
        if (asked.kind !== 'number')
          expect(asked.options.map(({ value }) => value)).toContain(asked.answer(summary));
        const said = declaration.narrate(state, { type: 'set', values: read.values }, state);
        expect(said).not.toMatch(/undefined|NaN|\[object/);
        const values = declaration.values(state);
        const again = readLink(declaration, writeLink(declaration, { values }).link);
        expect(again).toMatchObject({ values, notes: [] });
        for (const param of Object.entries(declaration.params))
          expect(param[1].says?.(values[param[0]] as never) ?? '').not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 400 },
    );
  });

  test('every parameter reads back its own default', () => {
    for (const param of Object.values(declaration.params))
      expect(parseValue(param, printValue(param, param.default))).toEqual({ value: param.default });
  });

  test('every scenario shows points or traps that its guide has, and answers with an option', () => {
    const { slug } = declaration;
    const question = loadQuestion(slug as Slug, new ContentFiles());
    const known = new Set([...question.points, ...question.traps].map(({ id }) => id));
    for (const { id, shows, values, predict } of declaration.scenarios) {
      expect(shows, id).not.toEqual([]);
      for (const shown of shows) expect(known, id).toContain(shown);
      if (!predict) continue;
      const all = { ...defaultsOf(declaration.params), ...values };
      const summary = declaration.summary(declaration.initial(all as never));
      const answer = predict.answer(summary);
      expect(judge(predict, answer, summary).right).toBe(true);
      if (predict.kind === 'number') {
        expect(answer, id).toBeGreaterThanOrEqual(predict.min);
        expect(answer, id).toBeLessThanOrEqual(predict.max);
      } else expect(predict.options.map(({ value }) => value)).toContain(answer);
    }
  });
});
