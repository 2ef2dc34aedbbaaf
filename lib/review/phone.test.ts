import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SLUGS } from '../kernel/slugs';
import { textParam } from '../simulator/text-param';
import { crc32 } from '../study/study-sum';
import { anyReview } from './fixture-any-review';
import { AT, acted, DESK } from './fixture-present';
import { GUIDES, REVIEW } from './fixture-scorecard';
import { beginReview, type Review, UNTOUCHED } from './kept';
import { askedOf, MOST_BYTES, packReview, readCode, reviewOf } from './phone';

const PACKER = textParam({ label: '', default: '', maxLength: 20_000, file: '' });

function sentOver(review: Review, guides = GUIDES) {
  const read = readCode(packReview(review, guides));
  return 'state' in read ? reviewOf(read.state, guides, 'phone', AT) : read.refused;
}

/** A code with another text in it, its sum in order. */
function codeOf(text: string): string {
  return `1.${crc32(text)}.${PACKER.pack(text)}`;
}

/** The state of the usual review, changed. */
function refusalOf(change: (state: { [name: string]: unknown; questions: unknown[][] }) => void) {
  const read = readCode(packReview(REVIEW, GUIDES));
  const state = JSON.parse(JSON.stringify('state' in read ? read.state : {}));
  change(state);
  return readCode(codeOf(JSON.stringify(state)));
}

describe('a review on its way to a phone', () => {
  test('arrives with what was judged, and without names, words and evidence', () => {
    fc.assert(
      fc.property(anyReview(fc), ({ review: any, guides }) => {
        const review = { ...any, open: any.questions[0] ?? '' };
        const kept = <T extends object>(
          marks: Readonly<Record<string, T>>,
          list: readonly { readonly id: string }[],
          bare: (mark: T) => T | undefined,
        ) =>
          Object.fromEntries(
            list.flatMap(({ id }) => {
              const mark = Object.hasOwn(marks, id) ? marks[id] : undefined;
              const left = mark && bare(mark);
              return left ? [[id, left]] : [];
            }),
          );
        const expected = review.questions.map((slug) => {
          const said = Object.hasOwn(review.answers, slug) ? review.answers[slug] : undefined;
          const { points, traps, probes, seconds } = said ?? UNTOUCHED;
          const guide = guides[slug];
          return [
            slug,
            {
              ...UNTOUCHED,
              points: kept(points, guide?.points ?? [], ({ mark }) =>
                mark === undefined ? undefined : { mark, evidence: [] },
              ),
              traps: kept(traps, guide?.traps ?? [], (trap) => ({ ...trap, evidence: [] })),
              probes: kept(probes, guide?.probes ?? [], (probe) => ({ ...probe, note: '' })),
              seconds: Math.round(seconds),
            },
          ] as const;
        });
        const variants = Object.fromEntries(
          Object.entries(review.variants).filter(([slug]) => review.questions.includes(slug)),
        );
        expect(sentOver(review, guides)).toEqual({
          ...beginReview('phone', AT, {
            candidate: '',
            interviewer: '',
            source: '',
            pieces: [],
            minutes: review.minutes,
            questions: review.questions,
            variants,
          }),
          answers: Object.fromEntries(expected),
          open: review.open,
          ...(review.startedAt === undefined ? {} : { startedAt: review.startedAt }),
        });
      }),
      { numRuns: 30 },
    );
  });

  test('arrives with where the stage stands', () => {
    const review = acted(['next', 'next', 'next', 'next', 'back', 'should']);
    const phone = sentOver(review, DESK.guides);
    expect(phone).toMatchObject({
      answers: {
        'az-quorum': { shown: ['p2', 'p1', 'p4'], step: 2 },
        'node-updates': { step: -1 },
      },
      live: { view: { kind: 'blank' } },
      startedAt: AT,
    });
  });

  test('leaves out a point that the rubric no longer has', () => {
    const answers = { 'az-quorum': { ...UNTOUCHED, shown: ['gone', 'margin'] } };
    expect(sentOver({ ...REVIEW, answers })).toMatchObject({
      answers: { 'az-quorum': { shown: ['margin'] } },
    });
  });

  test('leaves out a place that the rubric does not have', () => {
    const read = readCode(packReview(REVIEW, GUIDES));
    if (!('state' in read)) throw new Error('It was refused.');
    const questions = read.state.questions.map((question) => question.with(6, [1, 999]));
    const state = { ...read.state, questions } as unknown as typeof read.state;
    expect(reviewOf(state, GUIDES, 'phone', AT)?.answers['az-quorum']?.shown).toEqual(['fatal']);
  });

  test('needs the guides of all its questions', () => {
    expect(() => packReview(REVIEW, {})).toThrow('The guide of az-quorum is missing.');
  });

  test('tells which questions it has, and their seeds', () => {
    const read = readCode(packReview(REVIEW, GUIDES));
    expect('state' in read && askedOf(read.state)).toEqual({
      questions: REVIEW.questions,
      variants: REVIEW.variants,
    });
  });

  test('is refused where a rubric is another, or a guide is missing', () => {
    const read = readCode(packReview(REVIEW, GUIDES));
    if (!('state' in read)) throw new Error('It was refused.');
    const quorum = GUIDES['az-quorum'];
    if (!quorum) throw new Error('It is missing.');
    const other = { ...GUIDES, 'az-quorum': { ...quorum, rubric: '00000000' } };
    expect(reviewOf(read.state, other, 'phone', AT)).toBeUndefined();
    expect(reviewOf(read.state, { 'az-quorum': quorum }, 'phone', AT)).toBeUndefined();
  });
});

describe('a code', () => {
  test('that is damaged in one place is refused', () => {
    const code = packReview(REVIEW, GUIDES);
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.constantFrom('A', 'z', '_', ''), (at, letter) => {
        fc.pre(code[at] !== letter);
        const read = readCode(code.slice(0, at) + letter + code.slice(at + 1));
        expect(read).toHaveProperty('refused');
      }),
    );
  });

  test('of another version says so', () => {
    const code = packReview(REVIEW, GUIDES);
    expect(readCode(`2${code.slice(1)}`)).toEqual({ refused: 'of another version' });
    expect(readCode(`12${code.slice(1)}`)).toEqual({ refused: 'of another version' });
    for (const text of ['', 'x', '1', '1.0', `x1${code.slice(1)}`, `1x${code.slice(1)}`])
      expect(readCode(text)).toEqual({ refused: 'damaged' });
  });

  test('whose text is no state is refused', () => {
    for (const text of ['', '{', 'null', '3', '[]', '{}', '{"questions":[]}'])
      expect(readCode(codeOf(text))).toEqual({ refused: 'damaged' });
  });

  test.each<[place: number, values: readonly unknown[]]>([
    [0, [-1, 7, 1.5, '2', null]],
    [1, [-1, 2 ** 32, 0.5, '7']],
    [2, ['1234567', '123456789', 'g2345678', 3]],
    [3, ['4', '0 ', 'x0', 3]],
    [4, ['2', 'x', null]],
    [5, ['3', 'x', null]],
    [6, [[-1], [1000], ['1'], 'x']],
    [7, [-2, 1000, '1']],
    [8, [-1, 0.5, 2 ** 53, null]],
  ])('part %i of a question out of its range is refused', (place, values) => {
    for (const value of values)
      expect(
        refusalOf((state) => {
          state.open = 4;
          (state.questions[0] ?? [])[place] = value;
        }),
      ).toEqual({ refused: 'damaged' });
  });

  test.each<[place: number, values: readonly unknown[]]>([
    [0, [2, 6]],
    [1, [null, 0, 2 ** 32 - 1]],
    [3, ['', '-0123']],
    [4, ['', '-01']],
    [5, ['', '-012']],
    [6, [[], [0, 999]]],
    [7, [-1, 999]],
    [8, [0, Number.MAX_SAFE_INTEGER]],
  ])('part %i of a question at the ends of its range is read', (place, values) => {
    for (const value of values)
      expect(
        refusalOf((state) => {
          state.open = 4;
          (state.questions[0] ?? [])[place] = value;
        }),
      ).toHaveProperty('state');
  });

  test.each<[name: string, values: readonly unknown[]]>([
    ['minutes', [4, 241, '40', 7.5]],
    ['open', [0, 7, '2', null]],
    ['startedAt', ['2026', `${AT}x`, `x${AT}`, 3]],
    ['questions', [[], {}, [3], [[]], [[2, null]]]],
  ])('with another %s is refused', (name, values) => {
    for (const value of values)
      expect(
        refusalOf((state) => {
          state[name] = value;
        }),
      ).toEqual({ refused: 'damaged' });
  });

  test('with one question twice, or with a part too many, is refused', () => {
    expect(refusalOf(({ questions }) => questions.push(questions[0] ?? []))).toEqual({
      refused: 'damaged',
    });
    expect(refusalOf(({ questions }) => questions[0]?.push(0))).toEqual({ refused: 'damaged' });
  });

  test('reads 5 and 240 minutes', () => {
    for (const minutes of [5, 240])
      expect(refusalOf((state) => Object.assign(state, { minutes }))).toHaveProperty('state');
  });

  test('of seven questions with sixty points each, all judged and shown, fits a QR code', () => {
    const quorum = GUIDES['az-quorum'];
    if (!quorum) throw new Error('It is missing.');
    let seed = 1;
    const draw = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    const marks = ['present', 'partial', 'absent', 'not asked'] as const;
    const points = Array.from({ length: 60 }, (_, at) => ({ ...quorum.points[0], id: `p${at}` }));
    const guides = Object.fromEntries(
      SLUGS.map((slug) => {
        const rubric = draw().toString(16).padStart(8, '0');
        return [slug, { ...quorum, slug, points, rubric }];
      }),
    ) as typeof GUIDES;
    const said = () => ({
      ...UNTOUCHED,
      shown: points.map(({ id }) => id).sort(() => (draw() % 2) - 0.5),
      seconds: draw() % 3600,
      points: Object.fromEntries(
        points.map(({ id }) => [id, { mark: marks[draw() % 4] ?? 'absent', evidence: [] }]),
      ),
    });
    const review = {
      ...REVIEW,
      questions: SLUGS,
      variants: Object.fromEntries(SLUGS.map((slug) => [slug, draw()])),
      answers: Object.fromEntries(SLUGS.map((slug) => [slug, said()])),
    };
    const address = `https://a-long-name-of-a-host.example.org/present#r=${packReview(review, guides)}`;
    expect(address.length).toBeLessThan(MOST_BYTES);
  });
});
