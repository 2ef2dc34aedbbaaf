import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { challenges } from './challenges';
import { advance, initial, type SkewEvent, type SkewState, step } from './state';
import { params, type World } from './world';

const DEFAULTS = defaultsOf(params);
const start = (id: string, more: Partial<World> = {}): SkewState =>
  initial({ ...DEFAULTS, ...challenges.find((one) => one.id === id)?.start, ...more });
const solved = (id: string, state: SkewState) =>
  challenges.find((one) => one.id === id)?.solved(state);
const later = (state: SkewState, seconds: number): SkewState => advance(state, state.now + seconds);
const reconnect: SkewEvent = { type: 'happen', what: 'reconnect' };

test.each(challenges)('$id is not solved where it begins', ({ id }) => {
  expect(solved(id, start(id))).toBe(false);
});

test('new pods get work when everybody dials again, or when connections have an age', () => {
  let state = start('use-the-new-pods');
  for (let turn = 0; turn < 5 && !solved('use-the-new-pods', state); turn += 1)
    state = step(state, reconnect);
  expect(solved('use-the-new-pods', state)).toBe(true);
  const aged = Array.from({ length: 10 }, (_, at) =>
    later(start('use-the-new-pods', { age: 20 }), 10 * at),
  );
  expect(aged.some((one) => solved('use-the-new-pods', one))).toBe(true);
  expect(solved('use-the-new-pods', start('use-the-new-pods', { way: 'gateway' }))).toBe(false);
});

test('more draws even out, by connections or by requests; a proxy does not count there', () => {
  const id = 'even-without-proxy';
  expect(solved(id, start(id, { conns: 20 }))).toBe(true);
  expect(solved(id, start(id, { protocol: 'close' }))).toBe(true);
  expect(solved(id, start(id, { way: 'gateway' }))).toBe(false);
  expect(solved(id, start(id, { protocol: 'close', clients: 13 }))).toBe(false);
});

test('two addresses with affinity leave a pod without work, and sixty do not', () => {
  const id = 'one-pod-gets-nothing';
  expect(solved(id, start(id, { affinity: 10_800, nat: 2 }))).toBe(true);
  expect(solved(id, start(id, { affinity: 10_800 }))).toBe(false);
  expect(solved(id, start(id, { nat: 2 }))).toBe(false);
});

test('a hot key needs another policy, not more pods', () => {
  const place = new Array<string>(8).fill('1');
  expect(solved('hot-key', start('hot-key', { place }))).toBe(false);
  expect(solved('hot-key', start('hot-key', { policy: 'maglev' }))).toBe(false);
  expect(solved('hot-key', start('hot-key', { policy: 'least-request' }))).toBe(true);
  expect(solved('hot-key', start('hot-key', { policy: 'least-request', hot: 0.1 }))).toBe(false);
});

test('four connections leave four of eight pods idle', () => {
  expect(solved('idle-half', start('idle-half', { clients: 4 }))).toBe(true);
  expect(solved('idle-half', start('idle-half', { clients: 4, rps: 10 }))).toBe(false);
});
