import { expect, test } from 'vitest';
import type { Fit } from '@/lib/models/service-load-skew/chance/goodness-of-fit';
import { summarizeEvidence } from '@/lib/models/service-load-skew/evidence';
import { cellText, sayFits, sayRecording } from './kernel-words';

const withP = (p: number): Fit => ({
  what: 'x',
  cells: ['a', 'b'],
  observed: [1234, 2],
  expected: [1200.04, 3],
  statistic: null,
  degrees: null,
  p,
});

test('whether the kernel did as the model says', () => {
  expect(sayFits([withP(0.5), withP(0.02)])).toMatch(
    /^A real kernel did what the model says: in all 2 /,
  );
  expect(sayFits([withP(0.5), withP(1e-9)])).toMatch(/^In 1 of 2 comparisons/);
});

test('what is counted stands before what is expected', () => {
  expect([0, 1].map((cell) => cellText(withP(1), cell))).toEqual(['1,234 (1,200)', '2 (3)']);
  expect(cellText(withP(1), 2)).toBe('0 (0)');
  const near = { ...withP(1), expected: [2.36, 3] };
  expect(cellText(near, 0)).toBe('1,234 (2.4)');
});

test('the recording is described by its own figures', () => {
  const said = sayRecording(summarizeEvidence());
  expect(said).toContain('Linux 6.18.44, iptables 1.8.9');
  expect(said).toContain('In 20 of 20 joins');
});
