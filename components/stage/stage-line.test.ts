import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PROTOCOL, versioned } from '@/lib/review/messages';
import type { Snapshot } from '@/lib/simulator/session-snapshot';
import { openLine, type Pointed } from './stage-line';

/** What the stage said, without its own id. */
let said: object[];
let channel: { onmessage?: (event: { data: unknown }) => void; closed: boolean };
let page: Map<string, () => void>;

beforeEach(() => {
  said = [];
  page = new Map();
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      onmessage?: (event: { data: unknown }) => void;
      closed = false;
      constructor() {
        channel = this;
      }
      postMessage({ stage: _, ...message }: { stage: string }) {
        said.push(message);
      }
      close() {
        this.closed = true;
      }
    },
  );
  vi.stubGlobal('window', { innerWidth: 1280, innerHeight: 720 });
  vi.stubGlobal('addEventListener', (name: string, run: () => void) => page.set(name, run));
  vi.stubGlobal('removeEventListener', (name: string) => page.delete(name));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const at = (search: string) => vi.stubGlobal('location', { search });
const here = (revision: number, more: object = {}) => ({
  dryRun: PROTOCOL,
  kind: 'here',
  follows: 'live',
  mirror: false,
  revision,
  width: 1280,
  height: 720,
  ...more,
});

test('it says that it is there when it is drawn, when it is asked and when its size changes', () => {
  at('');
  const line = openLine(() => {});
  line.drawn(-1);
  line.drawn(4);
  channel.onmessage?.({ data: versioned({ kind: 'who' }) });
  page.get('resize')?.();
  expect(said).toEqual([here(-1), here(4), here(4), here(4)]);
});

test('it says when it goes, and what was moved on it', () => {
  at('?mirror=draft');
  const line = openLine(() => {});
  const snapshot = { slug: 'az-quorum' } as Snapshot;
  line.moved(snapshot);
  page.get('pagehide')?.();
  expect(said).toEqual([
    { dryRun: PROTOCOL, kind: 'moved', follows: 'draft', snapshot },
    { dryRun: PROTOCOL, kind: 'gone' },
  ]);
  line.close();
  expect([...page.keys(), channel.closed]).toEqual([true]);
});

test.each([
  ['?mirror=live', { mirror: true }],
  ['?mirror=draft', { mirror: true, follows: 'draft' }],
  ['?mirror=other', {}],
])('%s: it says what it follows, and whether it is a picture of the stage', (search, more) => {
  at(search);
  openLine(() => {}).drawn(0);
  expect(said).toEqual([here(0, more)]);
});

test('whatever comes is handed on, also what is no message', () => {
  at('');
  const heard: unknown[] = [];
  const line = openLine((data, from) => heard.push(data, from));
  channel.onmessage?.({ data: 'noise' });
  expect(heard).toEqual(['noise', line]);
  expect(said).toEqual([]);
});

test('the pointer is followed by who listens, and not on what is only prepared', () => {
  at('');
  const points: Pointed[] = [];
  const off = openLine(() => {}).onPoint((point) => points.push(point));
  const point = (to: Pointed) =>
    channel.onmessage?.({ data: versioned({ kind: 'point', ...(to ? { at: to } : {}) }) });
  point({ x: 0.5, y: 1 });
  point(undefined);
  off();
  point({ x: 0, y: 0 });
  expect(points).toEqual([{ x: 0.5, y: 1 }, undefined]);
  at('?mirror=draft');
  openLine(() => {}).onPoint((other) => points.push(other));
  point({ x: 0.5, y: 1 });
  expect(points).toHaveLength(2);
});

test('it scrolls as the presenter asks, if it is what it follows that is meant', () => {
  const scrolled = vi.fn();
  vi.stubGlobal('scrollBy', scrolled);
  vi.stubGlobal('innerHeight', 1000);
  const scroll = (follows: 'live' | 'draft', by: 1 | -1) =>
    channel.onmessage?.({ data: versioned({ kind: 'scroll', follows, by }) });
  at('');
  openLine(() => {});
  scroll('draft', 1);
  expect(scrolled).not.toHaveBeenCalled();
  scroll('live', -1);
  expect(scrolled).toHaveBeenCalledExactlyOnceWith({ top: -700, behavior: 'instant' });
});
