import { expect, test } from 'vitest';
import { facts } from './facts';

/** A number and its unit are kept together. */
const unit = (number: string | number, name: string) => `${number}\u00A0${name}`;

/** Each number worked out by hand; a percentage of pods is rounded up, whatever it is a share of. */
const BY_HAND: Readonly<Record<string, string>> = {
  // Half of 7 is 3.5, so 4 must stay or 4 may go.
  'min50-of-7-keeps': '4',
  'min50-of-7-lets': '3',
  'max50-of-7-lets': '4',
  // 90 % of 3 is 2.7, and 10 % is 0.3.
  'min90-of-3-keeps': '3',
  'min90-of-3-lets': '0',
  'max10-of-3-lets': '1',
  'min90-of-10-lets': '1',
  'max10-of-10-lets': '1',
  // Any share of one pod is that pod.
  'min50-of-1-lets': '0',
  'max25-of-1-lets': '1',
  'min1-of-1-lets': '0',
  'min3-of-5-lets': String(5 - 3),
  'max1-of-5-lets': '1',
  'max1-of-6-keeps': String(6 - 1),
  // Five must stay: five Ready ones leave nothing to give, seven leave two.
  'one-pending-of-6-lets': '0',
  'one-surge-over-6-lets': String(7 - 5),

  // 20 of 40 pods lie on the node; one at a time has 19 waits of a minute before the last 30 s.
  'pace-pods': '20',
  'pace-replicas': '40',
  'pace-allowed': String(40 / 5),
  'pace-waits': '19',
  'pace-slow': unit((19 * 60 + 30) / 60, 'minutes'),
  // Eight at a time are three waves: 8, 8 and 4.
  'pace-fast': unit((2 * 60 + 30) / 60, 'minutes'),

  // Six replicas on three nodes are two on each.
  'spread-lost-one': '2',
  'spread-lost-one-share': unit(33, '%'),
  'spread-lost-two': '4',
  'spread-lost-two-share': unit(67, '%'),

  // 15 s before the stop and 30 s for the slowest request, of 60 s.
  'stop-needed': unit(15 + 30, 'seconds'),
  'stop-margin': unit(60 - 45, 'seconds'),
};

test('every printed number is the one worked out by hand, and none is without', () => {
  expect(facts).toEqual(BY_HAND);
});
