import type { ReviewGuide } from './guide';
import { beginReview, type Review } from './kept';

/** A small guide for tests: two points that an answer must make, one of each other tier. */
export const GUIDE: ReviewGuide = {
  slug: 'az-quorum',
  number: 3,
  short: 'Four instances',
  asked: 'What problems do you see?',
  points: (
    [
      ['even', 'must', 'Four need three.'],
      ['fatal', 'must', 'One region is fatal.'],
      ['margin', 'should', 'Maintenance spends the margin.'],
      ['names', 'expert', 'Zone names differ by account.'],
    ] as const
  ).map(([id, tier, claim]) => ({
    id,
    tier,
    claim,
    probe: { missing: `${id}?`, deeper: `Why ${id}?`, good: `Since ${id}.` },
  })),
  traps: [{ id: 'split', point: 'even', statement: 'Split brain.', wrongBecause: 'No majority.' }],
  probes: [{ id: 'probe-link', ask: 'The link fails?', good: 'East.', points: ['fatal'] }],
  anchors: [],
  answers: [
    { length: 'brief', heading: 'In 30 seconds', html: '<p>Three.</p>' },
    { length: 'full', heading: 'Counting', html: '<p>More.</p>' },
  ],
  simulator: { title: 'Quorum', scenarios: [{ title: 'All up', query: '?cover=1' }] },
  rubric: '00000000',
};

/** A review of that guide's question, of an answer. */
export function reviewOf(text: string): Review {
  return beginReview('r', '2026-11-30T14:00:00.000Z', {
    candidate: 'Ada',
    interviewer: '',
    questions: ['az-quorum', 'node-updates'],
    minutes: 40,
    source: 'pasted',
    pieces: [{ slug: 'az-quorum', text, why: 'by hand' }],
    variants: {},
  });
}
