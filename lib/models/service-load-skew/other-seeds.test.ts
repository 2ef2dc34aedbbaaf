import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { otherSeeds, SEED_LIMITS } from './other-seeds';
import { runUntil } from './sim/run';
import { initial } from './state';
import { summarize } from './summary';
import { params, type World } from './world';

const world = (more: Partial<World> = {}): World => ({ ...defaultsOf(params), ...more });

test('each seed but the own one comes out as the simulator shows it', () => {
  const few = [...otherSeeds(world({ seed: 2 }), 5, { ...SEED_LIMITS, seeds: 4 })];
  expect(few.map(({ seed }) => seed)).toEqual([1, 3, 4, 5]);
  for (const { seed, times, kind } of few) {
    const { requests, reasons } = summarize(runUntil(initial(world({ seed })), 5));
    expect(times).toBe(requests.maxOverMean);
    expect(kind).toBe(reasons[0]?.kind);
  }
});

test('it ends with the run that reaches the limit of requests', () => {
  const each = runUntil(initial(world()), 0).requests;
  const limits = { seeds: 100, requests: 2.5 * each };
  expect([...otherSeeds(world(), 0, limits)]).toHaveLength(3);
  expect([...otherSeeds(world(), 0, { seeds: 2, requests: 1e9 })]).toHaveLength(2);
  expect([...otherSeeds(world(), 0, { seeds: 2, requests: 0 })]).toEqual([]);
});

test('what is luck differs by seed, and what is a cause does not', () => {
  const limits = { seeds: 20, requests: 1e9 };
  const lucky = [...otherSeeds(world(), 0, limits)];
  expect(new Set(lucky.map(({ times }) => times.toFixed(2))).size).toBeGreaterThan(5);
  expect(lucky.every(({ kind }) => kind === 'chance' || kind === 'even')).toBe(true);
  const late = world({ clients: 40, events: ['-30:scale:8'] });
  expect([...otherSeeds(late, 0, limits)].every(({ kind }) => kind === 'late-pods')).toBe(true);
});
