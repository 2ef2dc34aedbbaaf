import type fastCheck from 'fast-check';
import { SLUGS, type Slug } from '../kernel/slugs';
import type { Snapshot } from '../simulator/session-snapshot';
import type { ReviewGuide } from './guide';
import { beginReview, type Review } from './kept';
import { discarded, held, type Presenting, resized, sent, snapped } from './present';
import {
  blanked,
  quieted,
  shownBefore,
  shownNext,
  shownSimulator,
  shownStep,
  underlined,
} from './reveal';

/** A review of two questions before anything is shown: a simulator and an answer, and neither. */

function guideOf(slug: Slug, given: Partial<ReviewGuide> = {}): ReviewGuide {
  const number = SLUGS.indexOf(slug) + 1;
  const tiers = ['must', 'must', 'must', 'should', 'expert'] as const;
  return {
    slug,
    number,
    short: `Question ${number}`,
    asked: `What is ${number}?`,
    points: tiers.map((tier, at) => ({
      id: `p${at + 1}`,
      tier,
      claim: `Claim ${at + 1} of ${number}.`,
      probe: { missing: '', deeper: '', good: '' },
    })),
    traps: [],
    probes: [],
    anchors: [],
    answers: [
      { length: 'brief', heading: 'In 30 seconds', html: '<p>Brief.</p>' },
      { length: 'full', heading: 'In full', html: '<p>Long.</p>' },
    ],
    rubric: `0000000${number}`,
    ...given,
  };
}

/** Its deck: question, own, p1, p2, p3, simulator, two answers. */
export const QUORUM = guideOf('az-quorum', {
  simulator: { title: 'Quorum', scenarios: [{ title: 'A zone', query: '?down=us-east-1a' }] },
});

/** Its deck: question, p1, p2, p3, two answers. */
export const NODES = guideOf('node-updates');

export const AT = '2026-11-29T14:00:00.000Z';

export const DESK: Presenting = {
  guides: { 'az-quorum': QUORUM, 'node-updates': NODES },
  now: AT,
  underlines: false,
  behind: undefined,
};

export const BEGUN: Review = beginReview('r', '2026-11-29T13:00:00.000Z', {
  candidate: 'A. B.',
  interviewer: '',
  questions: ['az-quorum', 'node-updates'],
  minutes: 40,
  source: 'pasted',
  pieces: [{ slug: 'az-quorum', text: 'Three of four.', why: 'by hand' }],
  variants: {},
});

/** A simulator's snapshot, told from others by its place in a list. */
export function snapshotOf(slug: string, at: number): Snapshot {
  return {
    slug,
    run: [],
    playing: false,
    speed: 0,
    view: null,
    settings: {},
    covered: true,
    guess: null,
    told: null,
    asks: false,
    scenario: null,
    list: [],
    at,
  };
}

/** The acts of a presenter by name; those of `sends` may change the stage while it is held. */
export const ACTS: Readonly<Record<string, (review: Review, desk: Presenting) => Review>> = {
  next: shownNext,
  back: shownBefore,
  question: (review, desk) => shownStep(review, desk, { kind: 'question' }),
  own: (review, desk) => shownStep(review, desk, { kind: 'own' }),
  should: (review, desk) => shownStep(review, desk, { kind: 'point', id: 'p4' }),
  answer: (review, desk) => shownStep(review, desk, { kind: 'answer', at: 1 }),
  simulator: (review, desk) => shownSimulator(review, desk),
  situation: (review, desk) => shownSimulator(review, desk, '?down=us-east-1a'),
  blank: blanked,
  larger: (review, desk) => resized(review, desk, 1),
  smaller: (review, desk) => resized(review, desk, -1),
  underline: underlined,
  hold: held,
  discard: discarded,
  quiet: quieted,
  moved: (review) => snapped(review, 'draft', snapshotOf('az-quorum', 1)),
  other: (review) => ({ ...review, open: 'node-updates' }),
  first: (review) => ({ ...review, open: 'az-quorum' }),
  send: sent,
};

/**
 * Any course of acts, by name.
 * @param fc fast-check, which only tests load
 */
export function anyActs(fc: typeof fastCheck): fastCheck.Arbitrary<readonly string[]> {
  return fc.array(fc.constantFrom(...Object.keys(ACTS)), { maxLength: 25 });
}

/** Does acts one after the other. */
export function acted(names: readonly string[], review = BEGUN, desk = DESK): Review {
  return names.reduce((now, name) => ACTS[name]?.(now, desk) ?? now, review);
}
