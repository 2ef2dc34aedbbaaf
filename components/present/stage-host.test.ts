import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { change, reviewStore } from '@/components/review/review-store';
import { BEGUN, snapshotOf } from '@/lib/review/fixture-present';
import type { Review } from '@/lib/review/kept';
import { CHANNEL, type StageMessage, versioned } from '@/lib/review/messages';
import { held } from '@/lib/review/present';
import { pointAt, runStageHost, scrollStage, takeStage } from './stage-host';
import { stageStore, stageWords } from './stage-store';

interface Said {
  readonly kind: string;
  readonly [part: string]: unknown;
}

/** What the host said, and its channel to answer on. */
let said: Said[] = [];
let hear: (data: unknown) => void = () => {};
let stop = () => {};

class Channel {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    if (name === CHANNEL) hear = (data) => this.onmessage?.({ data });
  }
  postMessage(data: Said) {
    if (this.name === CHANNEL) said.push(data);
  }
  close() {
    this.onmessage = null;
  }
}

/** Takes the pen of the stages away, as a window does that presents another review. */
let rob = () => {};

function request(_: string, __: LockOptions, hold: (lock: object) => unknown): Promise<unknown> {
  hold({});
  return new Promise((_resolve, reject) => {
    rob = () => reject(new Error('stolen'));
  });
}

const SIMULATOR = {
  kind: 'simulator',
  number: 3,
  title: 'Quorum',
  slug: 'az-quorum',
} as const;

function here(given: Partial<StageMessage & { readonly kind: 'here' }> = {}): StageMessage {
  return {
    kind: 'here',
    stage: 's1',
    follows: 'live',
    mirror: false,
    revision: -1,
    width: 1920,
    height: 1080,
    ...given,
  };
}

function say(message: StageMessage): void {
  hear(versioned(message));
}

function begin(review: Review, pen = true): void {
  reviewStore.setState({ read: true, review, pen });
  stop = runStageHost();
}

/** What was said since, but for the question who is there. */
function shown(): readonly Said[] {
  const all = said.filter(({ kind }) => kind !== 'who');
  said = [];
  return all;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.stubGlobal('navigator', { locks: { request } });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
  said = [];
  stageStore.setState({ stages: [], foreign: false, mine: true });
});

afterEach(() => {
  stop();
  reviewStore.setState({ read: false, review: undefined, pen: false, saving: 'saved' });
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what stages are told', () => {
  test('at the start what is shown, and who is there, again every two seconds', () => {
    begin(BEGUN);
    expect(said.map(({ kind }) => kind)).toEqual(['show', 'who']);
    expect(said[0]).toMatchObject({ dryRun: 1, follows: 'live', state: BEGUN.live });
    vi.advanceTimersByTime(4000);
    expect(said.filter(({ kind }) => kind === 'who')).toHaveLength(3);
  });

  test('everything, when one shows something else; nothing, when it shows the same', () => {
    begin(BEGUN);
    shown();
    say(here());
    expect(shown()).toMatchObject([{ kind: 'show', follows: 'live', state: BEGUN.live }]);
    say(here({ revision: 0 }));
    expect(shown()).toEqual([]);
  });

  test('each change of what is shown, and of what is prepared to its mirror only', () => {
    begin(BEGUN);
    shown();
    const live = { ...BEGUN.live, revision: 1, size: 200 as const };
    change((review) => ({ ...review, live }));
    expect(shown()).toMatchObject([{ follows: 'live', state: live }]);
    change(held);
    expect(shown()).toMatchObject([{ follows: 'draft', state: live }]);
    change((review) => ({ ...review, candidate: 'C. D.' }));
    expect(shown()).toEqual([]);
    say(here({ follows: 'draft', mirror: true }));
    expect(shown()).toMatchObject([{ follows: 'draft', state: live }]);
  });

  test('nothing by a tab that does not write; everything once it does', () => {
    begin(BEGUN, false);
    say(here());
    pointAt({ x: 0, y: 0 });
    vi.advanceTimersByTime(4000);
    expect(said).toEqual([]);
    reviewStore.setState({ pen: true });
    expect(said.map(({ kind }) => kind)).toEqual(['who', 'show']);
  });

  test('to scroll, on the stage or while it is held on what is prepared', () => {
    begin(BEGUN);
    shown();
    scrollStage(1);
    expect(shown()).toMatchObject([{ kind: 'scroll', follows: 'live', by: 1 }]);
    change(held);
    scrollStage(-1);
    expect(shown().at(-1)).toMatchObject({ kind: 'scroll', follows: 'draft', by: -1 });
  });

  test('how a simulator was moved, with the stage that has it already', () => {
    begin({ ...BEGUN, live: { revision: 4, size: 100, view: SIMULATOR } });
    shown();
    const snapshot = snapshotOf('az-quorum', 1);
    say({ kind: 'moved', stage: 's1', follows: 'live', snapshot });
    expect(shown()).toMatchObject([
      { kind: 'show', origin: 's1', state: { revision: 5, view: { snapshot } } },
    ]);
    say(here({ stage: 's2', revision: 4 }));
    expect(shown()[0]).not.toHaveProperty('origin');
  });

  test('where the presenter points, at most once a frame', () => {
    begin(BEGUN);
    shown();
    pointAt({ x: 0.1, y: 0.2 });
    pointAt({ x: 0.3, y: 0.4 });
    expect(shown()).toEqual([]);
    vi.advanceTimersByTime(16);
    expect(shown()).toEqual([{ dryRun: 1, kind: 'point', at: { x: 0.3, y: 0.4 } }]);
    pointAt(undefined);
    vi.advanceTimersByTime(16);
    expect(shown()).toEqual([{ dryRun: 1, kind: 'point' }]);
  });
});

describe('which stages there are', () => {
  const words = () => stageWords(stageStore.getState());

  test('those that said so, and no mirror', () => {
    begin(BEGUN);
    expect(words()).toBe('Stage: not open');
    say(here({ mirror: true }));
    expect(words()).toBe('Stage: not open');
    say(here());
    say(here({ width: 1280, height: 720 }));
    expect(words()).toBe('Stage: open, same version');
    expect(stageStore.getState().stages).toMatchObject([{ id: 's1', width: 1280, height: 720 }]);
    say(here({ stage: 's2' }));
    expect(words()).toBe('2 stages, same version');
    say({ kind: 'gone', stage: 's1' });
    expect(stageStore.getState().stages.map(({ id }) => id)).toEqual(['s2']);
  });

  test('one that is not heard for more than five seconds is gone', () => {
    begin(BEGUN);
    vi.advanceTimersByTime(1000);
    say(here());
    vi.advanceTimersByTime(5000);
    expect(words()).toBe('Stage: open, same version');
    vi.advanceTimersByTime(2000);
    expect(words()).toBe('Stage: not open');
  });

  test('one of another version is told, until it is reloaded', () => {
    begin(BEGUN);
    say(here());
    hear({ ...versioned(here({ stage: 's2' })), dryRun: 2 });
    expect(words()).toBe('Stage: another version, reload it');
    say(here());
    expect(words()).toBe('Stage: another version, reload it');
    say(here({ stage: 's3' }));
    expect(words()).toBe('2 stages, same version');
  });

  test('while another review is presented nothing is said; then this one is shown again', async () => {
    begin(BEGUN);
    shown();
    rob();
    await vi.waitFor(() => expect(words()).toBe('Stage: shows another review'));
    say(here());
    expect(shown()).toEqual([]);
    await takeStage();
    expect(shown()).toMatchObject([{ kind: 'show', follows: 'live' }]);
    expect(words()).toBe('Stage: open, same version');
  });

  test('what is no message is nothing', () => {
    begin(BEGUN);
    shown();
    for (const data of [null, 'here', {}, { kind: 'here' }, versioned({ kind: 'who' })]) hear(data);
    expect(shown()).toEqual([]);
    expect(words()).toBe('Stage: not open');
  });
});
