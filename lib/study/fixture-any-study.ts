import type fastCheck from 'fast-check';
import { SLUGS } from '../kernel/slugs';
import { type Attempt, type StudyData, SURE, VERDICTS } from './kept';
import { ROOMS } from './rooms';

/**
 * Anything that may be kept. Ids, moments and texts come from few, so that two of them have much in
 * common; some ids are those that a careless look into an object finds without their being there.
 * @param fc fast-check, which only tests load
 */
export function anyStudy(fc: typeof fastCheck): fastCheck.Arbitrary<StudyData> {
  const slug = fc.constantFrom(...SLUGS.slice(0, 3));
  const at = fc
    .oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 200_000_000_000_000 }))
    .map((milliseconds) => new Date(milliseconds).toISOString());
  const line = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('', 'one', 'two', 'three', '  four', '# five') },
    { weight: 1, arbitrary: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\ud800"\\')) },
  );
  const text = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));
  const seconds = fc.oneof(fc.nat(3), fc.nat(315_576_000));
  const name = fc.constantFrom('a', 'b', 'constructor', 'toString', 'ä b', '0');
  const named = <T>(value: fastCheck.Arbitrary<T>) =>
    fc.dictionary(name, value, { maxKeys: 3, noNullPrototype: true });
  const quote = fc.record({ words: text, from: fc.nat(3) });
  const judgement = fc.record(
    { verdict: fc.constantFrom(...VERDICTS), evidence: fc.array(quote, { maxLength: 3 }), at },
    { requiredKeys: ['evidence', 'at'] },
  );
  const attempt = (mocks: readonly string[]) =>
    fc.record(
      {
        id: name,
        slug: fc.oneof(
          { weight: 9, arbitrary: fc.constant(SLUGS[2]) },
          { weight: 1, arbitrary: slug },
        ),
        startedAt: at,
        changedAt: at,
        text,
        lines: fc.dictionary(fc.constantFrom('1', '2', '10'), text, { noNullPrototype: true }),
        seconds,
        sure: fc.constantFrom(...SURE),
        hints: fc.subarray([1, 2, 3]),
        shownAt: at,
        judged: named(judgement),
        ...(mocks.length > 0 ? { mock: fc.constantFrom(...mocks) } : {}),
      },
      {
        requiredKeys: [
          'id',
          'slug',
          'startedAt',
          'changedAt',
          'text',
          'lines',
          'seconds',
          'hints',
          'judged',
        ],
      },
    ) as fastCheck.Arbitrary<Attempt>;
  const question = fc.record({
    slug,
    rooms: fc.dictionary(
      fc.constantFrom(...ROOMS),
      fc.record({ how: fc.constantFrom('done' as const, 'skipped' as const), at }),
      { noNullPrototype: true },
    ),
    statements: named(fc.record({ holds: fc.boolean(), at })),
    notes: named(fc.record({ text, at })),
  });
  const mock = (id: string, attempts: readonly string[]) =>
    fc.record(
      {
        id: fc.constant(id),
        startedAt: at,
        limitMinutes: fc.integer({ min: 60, max: 240 }),
        pausedSeconds: seconds,
        pausedAt: at,
        pass: fc.constantFrom(1 as const, 2 as const),
        open: slug,
        questions:
          attempts.length === 0
            ? fc.constant({})
            : fc.dictionary(
                slug,
                fc.record({
                  attempt: fc.constantFrom(...attempts),
                  flagged: fc.boolean(),
                  seconds,
                }),
                { noNullPrototype: true },
              ),
        ended: fc.record({
          at,
          how: fc.constantFrom('handed in' as const, 'out of time' as const),
        }),
      },
      {
        requiredKeys: [
          'id',
          'startedAt',
          'limitMinutes',
          'pausedSeconds',
          'pass',
          'open',
          'questions',
        ],
      },
    );
  return fc
    .uniqueArray(name, { maxLength: 2 })
    .chain((mocks) =>
      fc.tuple(
        fc.constant(mocks),
        fc.uniqueArray(attempt(mocks), { maxLength: 4, selector: ({ id }) => id }),
      ),
    )
    .chain(([mocks, attempts]) =>
      fc.record(
        {
          attempts: fc.constant(attempts),
          questions: fc.uniqueArray(question, { maxLength: 2, selector: (one) => one.slug }),
          mocks: fc.tuple(
            ...mocks.map((id) =>
              mock(
                id,
                attempts.map((one) => one.id),
              ),
            ),
          ),
          plan: fc.record({ text, at }),
          solved: fc.array(
            fc.tuple(slug, name).map((parts) => parts.join(':')),
            { maxLength: 3 },
          ),
        },
        { requiredKeys: ['attempts', 'questions', 'mocks', 'solved'] },
      ),
    );
}
