import type { StudyData } from './kept';

/** Some of everything, which the tests of this folder share. */
export const STUDY: StudyData = {
  attempts: [
    {
      id: 'kx3-9Zq_b2',
      slug: 'dockerfile-review',
      startedAt: '2026-11-02T08:00:00.000Z',
      changedAt: '2026-11-02T08:11:24.512Z',
      text: '# What I’d change\n\n- no key in a layer\n- `USER` 1000 \u{1F6A2}\n',
      lines: { '3': 'The key stays in this layer.', '12': 'Runs as root' },
      seconds: 684,
      sure: 'fairly sure',
      hints: [1, 3],
      shownAt: '2026-11-02T08:12:00.000Z',
      judged: {
        'key-in-layer': {
          verdict: 'present',
          evidence: [{ words: 'no key in a layer', from: 21 }],
          at: '2026-11-02T08:14:00.000Z',
        },
        'runs-as-root': {
          evidence: [{ words: 'Runs as root', from: 102 }],
          at: '2026-11-02T08:15:00.250Z',
        },
      },
    },
    {
      id: 'mock-az',
      slug: 'az-quorum',
      startedAt: '2026-11-03T10:00:00.000Z',
      changedAt: '2026-11-03T10:20:00.000Z',
      text: 'Three of four.',
      lines: {},
      seconds: 0,
      hints: [],
      mock: 'm1',
      judged: {},
    },
  ],
  questions: [
    {
      slug: 'az-quorum',
      rooms: {
        try: { how: 'done', at: '2026-11-03T10:20:00.000Z' },
        evidence: { how: 'skipped', at: '2026-11-03T10:30:00.000Z' },
      },
      statements: { witness: { holds: false, at: '2026-11-03T10:31:00.000Z' } },
      notes: { 'even-buys-nothing': { text: 'Look again', at: '2026-11-03T10:32:00.000Z' } },
    },
  ],
  mocks: [
    {
      id: 'm1',
      startedAt: '2026-11-03T10:00:00.000Z',
      limitMinutes: 120,
      pausedSeconds: 30,
      pausedAt: '2026-11-03T10:40:00.000Z',
      pass: 2,
      open: 'node-updates',
      questions: { 'az-quorum': { attempt: 'mock-az', flagged: true, seconds: 1200 } },
      ended: { at: '2026-11-03T12:00:30.000Z', how: 'out of time' },
    },
  ],
  plan: { text: 'On Sunday evenings', at: '2026-11-01T20:00:00.000Z' },
  solved: ['az-quorum:survive-a-zone', 'node-updates:no-gap'],
};
