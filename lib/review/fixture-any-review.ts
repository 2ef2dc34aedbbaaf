import type fastCheck from 'fast-check';
import { SLUGS } from '../kernel/slugs';
import { GUIDES } from './fixture-scorecard';
import type { ReviewGuide } from './guide';
import { MARKS, type QuestionReview, type Review } from './kept';
import { TIERS } from './score';

/**
 * Any review with the guides of its questions. Ids come from few, and some of what is said is of points
 * that a guide does not have.
 * @param fc fast-check, which only tests load
 */
export function anyReview(
  fc: typeof fastCheck,
): fastCheck.Arbitrary<{ review: Review; guides: Readonly<Record<string, ReviewGuide>> }> {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'valueOf'];
  const text = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'one\ntwo',
      '# x\r\n> y',
      '```',
      '\ud800"\\',
      '</p><!--',
      '- a\n\n1. b',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const at = fc
    .integer({ min: 0, max: 200_000_000_000_000 })
    .map((ms) => new Date(ms).toISOString());
  const evidence = fc.array(fc.record({ words: text, from: fc.nat(9) }), { maxLength: 2 });
  const named = <T>(names: readonly string[], value: fastCheck.Arbitrary<T>) =>
    fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true });
  const override = fc.record({
    score: fc.integer({ min: 0, max: 100 }),
    reason: text.map((words) => `Since ${words}`),
  });
  const said = fc.record(
    {
      points: named(
        [...ids, 'gone'],
        fc.record({ mark: fc.constantFrom(...MARKS), evidence }, { requiredKeys: ['evidence'] }),
      ),
      traps: named(
        ['split', 'even', 'gone'],
        fc.record({ said: fc.constantFrom('asserted', 'taken back'), evidence }),
      ),
      probes: named(
        ['link', 'gone'],
        fc.record({ outcome: fc.constantFrom('good', 'partial', 'weak'), note: text }),
      ),
      notes: text,
      strengths: text,
      gaps: text,
      takeAways: text,
      override,
      seconds: fc.double({ min: 0, max: 100_000, noNaN: true }),
      shown: fc.constant([]),
      step: fc.constant(-1),
    },
    {
      requiredKeys: [
        'points',
        'traps',
        'probes',
        'notes',
        'strengths',
        'gaps',
        'takeAways',
        'seconds',
        'shown',
        'step',
      ],
    },
  ) as fastCheck.Arbitrary<QuestionReview>;
  const rubric = fc
    .uniqueArray(
      fc.record({ id: fc.constantFrom(...ids), tier: fc.constantFrom(...TIERS), claim: text }),
      {
        selector: ({ id }) => id,
      },
    )
    .map((points) =>
      points.map((point) => ({ ...point, probe: { missing: '', deeper: '', good: '' } })),
    );
  const given = GUIDES['az-quorum'] as ReviewGuide;
  const guides = fc
    .tuple(...SLUGS.map(() => rubric))
    .map((rubrics) =>
      Object.fromEntries(
        SLUGS.map((slug, index) => [
          slug,
          { ...given, slug, number: index + 1, points: rubrics[index] ?? [] },
        ]),
      ),
    );
  const review = fc.record(
    {
      id: fc.constant('r'),
      createdAt: at,
      changedAt: at,
      candidate: text,
      interviewer: text,
      questions: fc.subarray([...SLUGS], { minLength: 1 }),
      minutes: fc.integer({ min: 5, max: 240 }),
      source: fc.constant(''),
      pieces: fc.constant([]),
      variants: named(SLUGS, fc.nat(4_294_967_295)),
      answers: named(SLUGS, said),
      open: fc.constant('az-quorum'),
      live: fc.constant({ revision: 0, size: 100, view: { kind: 'blank' } }),
      overall: text,
      overallOverride: override,
      startedAt: at,
      lockedAt: at,
    },
    {
      requiredKeys: [
        'id',
        'createdAt',
        'changedAt',
        'candidate',
        'interviewer',
        'questions',
        'minutes',
        'source',
        'pieces',
        'variants',
        'answers',
        'open',
        'live',
        'overall',
      ],
    },
  ) as fastCheck.Arbitrary<Review>;
  return fc.record({ review, guides });
}
