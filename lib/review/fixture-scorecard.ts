import type { ReviewGuide, ReviewPoint } from './guide';
import { type Review, UNTOUCHED } from './kept';
import { rubricSum } from './rubric-sum';
import { makeScorecard, type Scorecard } from './scorecard';

/** A small review of two questions, some of everything in it, which the tests of scorecards share. */

const POINTS: readonly (readonly [id: string, tier: ReviewPoint['tier'], claim: string])[] = [
  ['majority', 'must', 'Three of four are a majority.'],
  ['fatal', 'must', 'Losing us-east-1 is fatal.'],
  ['margin', 'must', 'After one loss nothing is to spare.'],
  ['leader', 'should', 'The leader may end up in the west.'],
  ['learner', 'should', 'Join as a learner.'],
  ['witness', 'expert', 'A witness votes and stores nothing.'],
];

function guideOf(slug: ReviewGuide['slug'], number: number, short: string): ReviewGuide {
  const points = POINTS.map(([id, tier, claim]) => ({
    id,
    tier,
    claim,
    probe: { missing: 'And then?', deeper: 'Why?', good: 'It says why.' },
  }));
  return {
    slug,
    number,
    short,
    asked: 'What happens?',
    points,
    traps: [
      { id: 'split', point: 'fatal', statement: 'Both sides write.', wrongBecause: 'No majority.' },
      { id: 'even', point: 'majority', statement: 'Four bear two losses.', wrongBecause: 'One.' },
      { id: 'fast', point: 'leader', statement: 'The coast is free.', wrongBecause: '60 ms.' },
    ],
    probes: [
      { id: 'link', ask: 'Who writes when the link fails?', good: 'The east.', points: ['fatal'] },
      { id: 'fifth', ask: 'Where to put a fifth?', good: 'Elsewhere.', points: ['margin'] },
    ],
    anchors: [],
    answers: [],
    rubric: rubricSum(points),
  };
}

export const GUIDES: Readonly<Record<string, ReviewGuide>> = {
  'az-quorum': guideOf('az-quorum', 3, 'Four instances'),
  'node-updates': guideOf('node-updates', 5, 'Pods lost'),
};

export const REVIEW: Review = {
  id: 'r1',
  createdAt: '2026-11-29T13:55:00.000Z',
  changedAt: '2026-11-29T14:12:31.000Z',
  candidate: 'A. B.',
  interviewer: 'M. Sato',
  questions: ['az-quorum', 'node-updates'],
  minutes: 40,
  source: 'pasted',
  pieces: [],
  variants: { 'az-quorum': 7 },
  answers: {
    'az-quorum': {
      ...UNTOUCHED,
      points: {
        majority: {
          mark: 'present',
          evidence: [
            { words: 'the quorum is 3', from: 10 },
            { words: 'so one may fail', from: 40 },
          ],
        },
        fatal: { mark: 'partial', evidence: [] },
        margin: { mark: 'absent', evidence: [] },
        leader: { mark: 'not asked', evidence: [] },
        learner: { evidence: [{ words: 'as a non-voter', from: 90 }] },
      },
      traps: {
        split: { said: 'taken back', evidence: [] },
        fast: { said: 'asserted', evidence: [{ words: 'latency is no matter', from: 60 }] },
      },
      probes: { link: { outcome: 'good', note: 'Only the east.' } },
      notes: 'Counts first.',
      strengths: 'Arithmetic.',
      gaps: 'Latency.',
      takeAways: 'Ask for the day of an outage.',
      override: { score: 41, reason: 'Took it back well.' },
      seconds: 470.4,
    },
  },
  open: 'az-quorum',
  live: { revision: 3, size: 100, view: { kind: 'blank' } },
  overall: 'Takes correction well.',
  startedAt: '2026-11-29T14:02:00.000Z',
  lockedAt: '2026-11-29T14:12:31.000Z',
};

export const CARD: Scorecard = makeScorecard(REVIEW, GUIDES);
