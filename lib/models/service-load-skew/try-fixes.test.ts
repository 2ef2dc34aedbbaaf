import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { FIXES, fixed } from './fixes';
import { skewSimulator } from './simulator';
import { initial, step } from './state';
import { summarize } from './summary';
import {
  hasHelped,
  isBetter,
  isMended,
  measureFor,
  type Outcome,
  outcomeOf,
  type TriedTrap,
  tryFixes,
  tryTraps,
  worldAt,
} from './try-fixes';
import { params, type World } from './world';

const DEFAULTS: World = defaultsOf(params);
const EVEN: Outcome = { requests: 1, work: 1, lost: 0, busiest: 30 };

test('an outcome is what the summary says of the same run', () => {
  const state = worldAt({ ...DEFAULTS, itp: 'Local', place: ['2', '0', '1'], slow: 1 }, 20);
  const summary = summarize(state);
  const { requests, work, lost, busiest } = outcomeOf(state);
  const use = summary.loads.map(({ utilization }) => utilization);
  expect(state.now).toBe(20);
  expect(requests).toBe(summary.requests.maxOverMean);
  expect(work).toBeCloseTo(
    (use.length * summary.highestUse) / use.reduce((sum, one) => sum + one, 0),
    12,
  );
  expect(lost).toBe(state.dropped / state.requests);
  expect(lost).toBeGreaterThan(0.2);
  expect(busiest).toBe(Math.max(...summary.loads.map(({ perSecond }) => perSecond)));
});

test('pods that are not ready do not count, and a world without requests is even', () => {
  const state = step(initial({ ...DEFAULTS, startup: 100 }), {
    type: 'happen',
    what: 'crash',
    arg: 1,
  });
  const ready = summarize(state).loads.filter(({ status }) => status === 'ready');
  expect(ready).toHaveLength(3);
  expect(outcomeOf(state).busiest).toBe(Math.max(...ready.map(({ perSecond }) => perSecond)));
  const none = { ...state, requests: 0, dropped: 0, pods: [], rows: [] };
  expect(outcomeOf(none)).toEqual({ requests: 1, work: 1, lost: 0, busiest: 0 });
});

test('each named fix is run as a world of its own to the same time', () => {
  const tried = [...tryFixes(DEFAULTS, 7, ['age', 'proxy'])];
  expect(tried.map(({ id }) => id)).toEqual(['proxy', 'age']);
  for (const { id, outcome } of tried) {
    const fix = FIXES.find((one) => one.id === id);
    expect(fix && outcomeOf(worldAt(fixed(DEFAULTS, fix), 7))).toEqual(outcome);
  }
  expect([...tryFixes(DEFAULTS, 0, [])]).toEqual([]);
});

test('the session comes to the same when the fix is applied', () => {
  const [tried] = tryFixes(DEFAULTS, 30, ['proxy']);
  const fix = FIXES[0];
  if (fix?.id !== 'proxy') throw new RangeError('the first fix is another');
  const state = skewSimulator.clock?.advance(skewSimulator.initial(fixed(DEFAULTS, fix)), 30);
  expect(state && outcomeOf(state)).toEqual(tried?.outcome);
});

test('what is measured is what the first reason is about', () => {
  expect(measureFor({ kind: 'slow-pods', pods: 1, busiest: 1 })).toBe('work');
  expect(measureFor({ kind: 'dropped', local: true, share: 0.5 })).toBe('lost');
  expect(measureFor({ kind: 'nothing-serves' })).toBe('lost');
  expect(measureFor({ kind: 'even' })).toBe('requests');
  expect(measureFor(undefined)).toBe('requests');
});

test('mended is what the verdict calls even, without a loss', () => {
  expect(isMended('requests', { ...EVEN, requests: 1.25 })).toBe(true);
  expect(isMended('requests', { ...EVEN, requests: 1.26 })).toBe(false);
  expect(isMended('requests', { ...EVEN, work: 3 })).toBe(true);
  expect(isMended('work', { ...EVEN, work: 1.26 })).toBe(false);
  expect(isMended('requests', { ...EVEN, lost: 0.01 })).toBe(false);
  expect(isMended('lost', { ...EVEN, lost: 0.0099, requests: 4 })).toBe(true);
  expect(isMended('lost', { ...EVEN, lost: 0.01 })).toBe(false);
});

test('better is more than a tenth of what is over an even share, and loses nothing for it', () => {
  const before = { ...EVEN, requests: 11, work: 21, lost: 0 };
  expect(isBetter('requests', { ...before, requests: 9.99 }, before)).toBe(true);
  expect(isBetter('requests', { ...before, requests: 10 }, before)).toBe(false);
  expect(isBetter('work', { ...before, work: 18.9 }, before)).toBe(true);
  expect(isBetter('work', { ...before, work: 19, requests: 1 }, before)).toBe(false);
  expect(isBetter('requests', EVEN, EVEN)).toBe(false);
  expect(isBetter('requests', { ...EVEN, lost: 0.01 }, before)).toBe(false);
  expect(isBetter('requests', { ...EVEN, lost: 0.009 }, before)).toBe(true);
  expect(isBetter('requests', { ...EVEN, lost: 0.2 }, { ...before, lost: 0.2 })).toBe(true);
  expect(isBetter('lost', { ...EVEN, lost: 0.89 }, { ...EVEN, lost: 1 })).toBe(true);
  expect(isBetter('lost', { ...EVEN, lost: 0.9 }, { ...EVEN, lost: 1 })).toBe(false);
});

test('a scale-out helps if the hot pod has less to do, the rest if the load is more even', () => {
  const trap = (id: TriedTrap['id'], outcome: Partial<Outcome>): TriedTrap => ({
    id,
    arg: 1,
    after: 65,
    without: { ...EVEN, requests: 11, busiest: 50 },
    outcome: { ...EVEN, requests: 11, busiest: 50, ...outcome },
  });
  expect(hasHelped(trap('scale', { requests: 22, busiest: 44 }))).toBe(true);
  expect(hasHelped(trap('scale', { requests: 1, busiest: 45 }))).toBe(false);
  expect(hasHelped(trap('rollout', { requests: 9.9 }))).toBe(true);
  expect(hasHelped(trap('rollout', { requests: 10, busiest: 5 }))).toBe(false);
  expect(hasHelped(trap('crash', { requests: 9.9 }))).toBe(true);
});

test('traps are begun now, and seen a minute after they are over', () => {
  const state = worldAt({ ...DEFAULTS, startup: 4 }, 10);
  const traps = [...tryTraps(state)];
  expect(traps.map(({ id, arg, after }) => [id, arg, after])).toEqual([
    ['scale', 8, 64],
    ['rollout', 0, 76],
    ['crash', expect.any(Number), 64],
  ]);
  const { loads } = summarize(state);
  const most = Math.max(...loads.map(({ requests }) => requests));
  expect(loads[(traps[2]?.arg ?? 0) - 1]?.requests).toBe(most);
  for (const { after, without } of traps)
    expect(without).toEqual(outcomeOf(worldAt(state.world, 10 + after)));
  const begun = step(state, { type: 'happen', what: 'scale', arg: 8 });
  expect(traps[0]?.outcome).toEqual(outcomeOf(worldAt(begun.world, 74)));
});

test('where connections are held a scale-out helps nobody; where none are it does', () => {
  const scaled = (values: Partial<World>) => {
    const traps = [...tryTraps(initial({ ...DEFAULTS, ...values }))];
    return traps.find(({ id }) => id === 'scale');
  };
  const held = scaled({ clients: 40 });
  expect(held && hasHelped(held)).toBe(false);
  expect(held?.outcome.busiest).toBeCloseTo(held?.without.busiest ?? 0, 0);
  const free = scaled({ protocol: 'close' });
  expect(free && hasHelped(free)).toBe(true);
});

test('what cannot be done, or is not over in time, is not tried', () => {
  const full = initial({ ...DEFAULTS, place: ['100'], rps: 1, startup: 120 });
  expect([...tryTraps(full)].map(({ id }) => id)).toEqual(['crash']);
  const begun = initial({ ...DEFAULTS, events: ['0:rollout'], startup: 20 });
  expect([...tryTraps(begun)].map(({ id }) => id)).not.toContain('rollout');
  const many = initial({ ...DEFAULTS, place: ['60'], rps: 1, startup: 1 });
  expect([...tryTraps(many)].find(({ id }) => id === 'scale')?.arg).toBe(100);
});
