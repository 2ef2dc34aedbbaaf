import { expect, test } from 'vitest';
import { timeText } from '@/lib/models/service-load-skew/time-text';
import { params, type World } from '@/lib/models/service-load-skew/world';
import { defaultsOf } from '@/lib/simulator/params';
import { eventMarks } from './moments';

test.each([
  [-60, '−1:00'],
  [-50, '−0:50'],
  [-0.4, '0:00'],
  [0, '0:00'],
  [9.6, '0:10'],
  [65, '1:05'],
  [600, '10:00'],
])('%d seconds are %s', (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
});

test('what has happened by now is marked in the order of its times, in words', () => {
  const events = [
    '10:burst',
    '-30:scale:8',
    '-20:rollout',
    '-19:crash:2',
    '-18:flap:3',
    '-17:node:1',
    '-16:reconnect',
    '-15:churn',
    '5:fail:4',
    '11:rollout',
  ];
  const world: World = { ...defaultsOf(params), events };
  expect(eventMarks({ world, now: 10 })).toEqual([
    { x: -30, label: 'scale to 8' },
    { x: -20, label: 'rollout' },
    { x: -19, label: 'pod 2 crashes' },
    { x: -18, label: 'pod 3 unready' },
    { x: -17, label: 'node 1 lost' },
    { x: -16, label: 'reconnect' },
    { x: -15, label: 'half restart' },
    { x: 5, label: 'pod 4 fails' },
    { x: 10, label: 'burst' },
  ]);
  expect(eventMarks({ world, now: -31 })).toEqual([]);
});
