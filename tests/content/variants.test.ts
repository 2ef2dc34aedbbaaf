import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadInterviewerPart } from '@/lib/content/interviewer';
import { loadQuestion } from '@/lib/content/question';
import { plainText } from '@/lib/content/rich-text';
import { loadDeclarations } from '@/lib/content/simulator-data';
import { variant as azQuorum } from '@/lib/models/az-quorum/variants';
import { variant as replicas } from '@/lib/models/replicas-for-availability/variants';
import type { ReviewGuide } from '@/lib/review/guide';
import { rubricSum } from '@/lib/review/rubric-sum';
import { FRESH, withFreshNumbers } from '@/lib/review/variant';
import { evaluate } from '@/lib/simulator/evaluate';
import { readLink } from '@/lib/simulator/link';

/** What is tied to the question as asked: numbers that a model computes, its places, its counts. */
const CASES = [
  {
    slug: 'az-quorum',
    variant: azQuorum,
    tied: /\{fact:|us-(east|west)-1|(?<![\w-])(east|west)(ern\w*)?(?![\w-])|\bcoasts?\b|California|\b(all|of|the) four\b(?!, so on)|\bfour (members|instances)\b|\bi4\b/i,
    left: /us-(east|west)-1|(?<![\w-])(east|west)(ern\w*)?(?![\w-])|\bcoasts?\b|California|easterner|\b59\.5\b/i,
    sum: '08c73446',
  },
  {
    slug: 'replicas-for-availability',
    variant: replicas,
    tied: /\{fact:|\b95 %|\b99 %|0\.05|\bone in twenty\b|\b5 %/,
    left: /(?<![\d.])95\s?%|0\.95(?!\d|\s%)|(?<![\d.])0\.05(?!\d|\s?%)|0\.0025|0\.9975|99\.75\s|one in twenty|\{fact/,
    sum: 'a292d9d6',
  },
] as const;

/** Texts in which another availability can come to a number of the question as asked. */
const COINCIDES = ['unequal-replicas.claim', 'capacity.good', 'margin.good'];

const SEEDS = Array.from({ length: 40 }, (_, at) => at * 107_374_182);
const declarations = await loadDeclarations();

/** The guide as `/present/<slug>/guide.json` has it, as far as a variant changes it. */
function guideOf(slug: (typeof CASES)[number]['slug']): ReviewGuide {
  const question = loadQuestion(slug);
  const { probes, anchors } = loadInterviewerPart(question);
  const points = question.points.map(({ id, tier, claim, probe, scenario }) => ({
    id,
    tier,
    claim: plainText(claim),
    probe: {
      missing: plainText(probe.missing),
      deeper: plainText(probe.deeper),
      good: plainText(probe.good),
    },
    ...(scenario === undefined ? {} : { scenario }),
  }));
  return {
    slug,
    number: question.number,
    short: question.short,
    asked: question.asked.verbatim,
    points,
    traps: question.traps,
    probes: probes as ReviewGuide['probes'],
    anchors: anchors.map((anchor) => ({ ...anchor, marks: [] })),
    answers: [{ length: 'brief', heading: 'In 30 seconds', html: '<p>Answer.</p>' }],
    simulator: { title: 'Simulator', scenarios: [{ title: 'As asked', query: '?cover=1' }] },
    rubric: rubricSum(points),
  };
}

interface Written {
  readonly id: string;
  readonly tier: ReviewGuide['points'][number]['tier'];
  readonly claim: string;
  readonly probe: ReviewGuide['points'][number]['probe'];
  readonly scenario?: string;
}

/** The rubric as it is written, its facts not filled in. */
const written = (slug: string): readonly Written[] =>
  parse(readFileSync(`content/questions/${slug}/rubric.yaml`, 'utf8'));

/** Every text of a guide that a variant is responsible for, with where it stands. */
function textsOf(guide: ReviewGuide): readonly (readonly [at: string, text: string])[] {
  const { asked, short, points, traps, probes, simulator } = guide;
  return [
    ['asked', asked],
    ['short', short],
    ...points.flatMap(({ id, claim, probe }) =>
      Object.entries({ claim, ...probe }).map(([name, text]) => [`${id}.${name}`, text] as const),
    ),
    ...traps.map(
      ({ id, statement, wrongBecause }) => [id, `${statement} ${wrongBecause}`] as const,
    ),
    ...probes.map(({ id, ask, good, listen = '' }) => [id, `${ask} ${good} ${listen}`] as const),
    ...(simulator?.scenarios ?? []).map(({ title }) => ['scenario', title] as const),
  ];
}

test('the questions that have one', () => {
  expect(FRESH).toEqual(CASES.map(({ slug }) => slug));
  const other = { ...guideOf('az-quorum'), slug: 'node-updates' as const };
  expect(withFreshNumbers(other, 1)).toBe(other);
});

describe.each(CASES)('$slug', ({ slug, variant, tied, left, sum }) => {
  const guide = guideOf(slug);
  const rubric = written(slug);
  const guides = SEEDS.map((seed) => withFreshNumbers(guide, seed));
  const declaration = declarations.find((one) => one.slug === slug);
  if (!declaration) throw new Error(`${slug} has no simulator.`);
  const linked = (query: string | undefined) => evaluate(declaration as never, { query });

  test('was written beside the rubric as it is; if this fails, look whether it still says the same', () => {
    const claims = rubric.map(({ id, tier, claim, probe }) => ({
      id,
      tier,
      claim: [claim, probe.missing, probe.deeper, probe.good].join(' '),
    }));
    expect(rubricSum(claims)).toBe(sum);
  });

  test('has a text for every claim and every part of a probe that is tied to the question as asked', () => {
    for (const seed of SEEDS.slice(0, 12)) {
      const { points } = variant(seed);
      expect(rubric.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(points)));
      for (const { id, claim, probe, scenario } of rubric) {
        const fresh = points[id];
        if (tied.test(claim)) expect(fresh?.claim, `${id}: ${claim}`).toBeDefined();
        for (const part of ['missing', 'deeper', 'good'] as const)
          if (tied.test(probe[part]))
            expect(fresh?.probe?.[part], `${id}: ${probe[part]}`).toBeDefined();
        expect(fresh?.scenario !== undefined, id).toBe(scenario !== undefined);
      }
    }
  });

  test('leaves no number and no place of the question as asked in any text', () => {
    for (const [at, text] of guides.flatMap(textsOf))
      if (!COINCIDES.includes(at)) expect(text, at).not.toMatch(left);
  });

  test('keeps ids, tiers and order; the sum of the rubric is that of the new claims', () => {
    const shape = ({ points }: ReviewGuide) => points.map(({ id, tier }) => [id, tier]);
    for (const fresh of guides) {
      expect(shape(fresh)).toEqual(shape(guide));
      expect(fresh.rubric).toBe(rubricSum(fresh.points));
      expect(fresh.rubric).not.toBe(guide.rubric);
      expect([fresh.number, fresh.slug, fresh.simulator?.title]).toEqual([
        ...[guide.number, guide.slug, guide.simulator?.title],
      ]);
      expect([fresh.anchors, fresh.answers]).toEqual([[], []]);
    }
    expect(new Set(guides.map(({ asked }) => asked)).size).toBeGreaterThan(20);
  });

  test('is the same for the same seed', () => {
    for (const [at, seed] of SEEDS.slice(0, 12).entries())
      expect(withFreshNumbers(guide, seed)).toEqual(guides[at]);
  });

  test('links to situations that the simulator reads without a note', () => {
    for (const { points, simulator } of guides)
      for (const query of [
        ...points.flatMap(({ scenario }) => scenario ?? []),
        ...(simulator?.scenarios ?? []).map((one) => one.query),
      ]) {
        expect(query).toMatch(/^\?/);
        expect(readLink(declaration as never, query).notes, query).toEqual([]);
        expect(linked(query)).not.toHaveProperty('error');
      }
  });
});

/** What a question with fresh numbers gives: the zones of the members, in order. */
const membersOf = (asked: string) =>
  [...asked.matchAll(/^- (\S+?)(?: \((\d) instances\))?$/gm)].flatMap(
    ([, zone = '', count = '1']) => Array.from({ length: Number(count) }, () => zone),
  );

const WORDS = 'no one two three four five six'.split(' ');

test('question 3: the key is what counting every set of members gives', () => {
  const guide = guideOf('az-quorum');
  for (const seed of SEEDS) {
    const fresh = withFreshNumbers(guide, seed);
    const members = membersOf(fresh.asked);
    const size = members.length;
    const needed = Array.from({ length: size }, (_, at) => at + 1).find((some) => 2 * some > size);
    const claim = (id: string) => fresh.points.find((point) => point.id === id)?.claim ?? '';
    expect(fresh.asked).toContain(`over ${size} ec2`);
    expect(fresh.asked).toContain(`\n${needed} instances in our case`);
    const left = (lost: string) => members.filter((zone) => !zone.startsWith(lost)).length;
    const [home = '', ...others] = [...new Set(members.map((zone) => zone.slice(0, -1)))];
    expect(others).toHaveLength(1);
    const fatal = [home, ...others, ...members].filter((lost) => left(lost) < (needed ?? 0));
    expect(fatal).toEqual([home]);
    expect(claim('east-is-fatal')).toContain(`share ${home}, so losing that one region stops`);
    const tolerance = size - (needed ?? 0);
    expect(claim('even-buys-nothing')).toContain(
      `need ${WORDS[needed ?? 0]} and so survive ${WORDS[tolerance]} loss`,
    );
    expect(Math.floor((size - 2) / 2)).toBe(tolerance);
  }
});

test('question 7: the key is the least number that adding up every state gives, in whole numbers', () => {
  const guide = guideOf('replicas-for-availability');
  const units = (percent = '') => Math.round(Number(percent) * 100);
  for (const seed of SEEDS) {
    const fresh = withFreshNumbers(guide, seed);
    const [a, target] = [...fresh.asked.matchAll(/([\d.]+)%/g)].map(([, percent]) =>
      units(percent),
    );
    const down = BigInt(10_000 - (a ?? 0));
    const missing = BigInt(10_000 - (target ?? 0));
    let n = 1;
    while (down ** BigInt(n) > missing * 10_000n ** BigInt(n - 1)) n += 1;
    const { claim, scenario } = fresh.points.find(({ id }) => id === 'two-replicas') ?? {};
    const word = WORDS[n] ?? '';
    expect(claim).toMatch(new RegExp(`^${word} replicas are enough`, 'i'));
    const { simulator } = fresh;
    for (const query of [scenario, simulator?.scenarios[0]?.query]) {
      const declaration = declarations.find(({ slug }) => slug === guide.slug);
      expect(evaluate(declaration as never, { query })['min-replicas']).toBe(n);
    }
  }
});

test('traps and further probes stay only where nothing in them is tied to the question', () => {
  const kept = CASES.map(({ slug }) => {
    const { traps, probes } = withFreshNumbers(guideOf(slug), 5);
    return [...traps, ...probes].map(({ id }) => id);
  });
  expect(kept).toEqual([['trap-auto-scaling-heals', 'probe-numbers'], ['trap-balancer-is-free']]);
});
