import { expect, test } from 'vitest';
import { readOverride } from './override';

const SCORE = 'A whole number from 0 to 100 is needed.';
const REASON = 'A reason is needed: it stands in the scorecard.';

test.each([
  ['0', 0],
  ['7', 7],
  ['100', 100],
  [' 55 ', 55],
])('a score of %j with a reason is an override', (typed, score) => {
  expect(readOverride(typed, ' Explained it at once. ')).toEqual({
    override: { score, reason: 'Explained it at once.' },
  });
});

test.each(['', ' ', '101', '-1', '55.5', '1e1', '55 points', '0x1', 'x5', '1000'])(
  'a score of %j is told',
  (typed) => {
    expect(readOverride(typed, 'why')).toEqual({ faults: { score: SCORE } });
  },
);

test('a missing reason is told, and so are both', () => {
  expect(readOverride('55', ' \n')).toEqual({ faults: { reason: REASON } });
  expect(readOverride('', '')).toEqual({ faults: { score: SCORE, reason: REASON } });
});
