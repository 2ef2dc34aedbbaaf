import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Act, actsOn, commonOf } from '../../tests/support/session-acts';
import { counter } from '../simulator/fixture';
import { createSession } from '../simulator/session';
import { connectChannel, type Heard } from '../simulator/session-channel';
import type { Snapshot } from '../simulator/session-snapshot';
import { createFeed } from './simulator-feed';
import type { SimulatorView } from './stage';

const TICK = { type: 'tick' } as const;
type Shown = Pick<SimulatorView, 'link' | 'snapshot'>;

/** Snapshots of a counter at 0, 1 and 2. */
const snapshots = () => {
  const session = createSession(counter);
  return [0, 1, 2].map(() => {
    const snapshot = session.snapshot();
    session.dispatch(TICK);
    return snapshot;
  }) as [Snapshot, Snapshot, Snapshot];
};
const [zero, one, two] = snapshots();

function begin(opening: Shown) {
  const sent: Snapshot[] = [];
  const heard: Heard[] = [];
  const feed = createFeed(opening, (snapshot) => sent.push(snapshot));
  const off = feed.listen((what) => heard.push(what));
  return { feed, sent, heard, off };
}

test('it opens with the snapshot, else with the link, else with the default state', () => {
  expect(begin({ snapshot: one, link: '?count=5' }).feed.first).toBe(one);
  expect(begin({ link: '?count=5' }).feed.first).toBe('?count=5');
  expect(begin({}).feed.first).toBe('');
});

test('what is shown is told once, and so is a link that is chosen again after something moved', () => {
  const { feed, heard } = begin({ link: '?count=5' });
  feed.show({ link: '?count=5' }, false);
  expect(heard).toEqual([]);
  feed.show({ link: '?count=5', snapshot: one }, false);
  feed.show({ link: '?count=5', snapshot: structuredClone(one) }, false);
  feed.show({ link: '?count=5' }, false);
  feed.show({}, false);
  expect(heard).toEqual([one, '?count=5', '']);
  expect(feed.first).toBe('');
});

test('an echo is nothing new, and one that was overtaken does not jump back', () => {
  const { feed, sent, heard } = begin({});
  feed.send(one);
  feed.send(two);
  expect(sent).toEqual([one, two]);
  expect(feed.first).toBe(two);
  feed.show({ snapshot: one }, true);
  feed.show({ snapshot: two }, true);
  expect(heard).toEqual([]);
  feed.show({ snapshot: one }, false);
  expect(heard).toEqual([one]);
});

test('the last echo holds against what another stage moved in between', () => {
  const { feed, heard } = begin({});
  feed.send(one);
  feed.show({ snapshot: zero }, false);
  feed.show({ snapshot: one }, true);
  expect(heard).toEqual([zero, one]);
});

test('who has ended listening is told nothing, and after a reset it opens with the default state', () => {
  const { feed, heard, off } = begin({ snapshot: one });
  feed.reset();
  expect(feed.first).toBe('');
  off();
  feed.show({ snapshot: two }, false);
  expect(heard).toEqual([]);
  expect(feed.first).toBe(two);
});

type Turn =
  | { readonly kind: 'act'; readonly stage: number; readonly act: Act }
  /** The next message on the way to a stage, or from one, arrives. */
  | { readonly kind: 'to' | 'from'; readonly stage: number }
  | { readonly kind: 'choose'; readonly link: string };

const COUNT = 3;
const stage = fc.nat(COUNT - 1);
const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('act'), stage, act: actsOn(counter, [TICK]) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('to', 'from'), stage }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('choose'), link: fc.constantFrom('', '?count=5') }),
  },
);

test('stages that are driven at the same time all come to show what the presenter shows last', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 60 }), (turns) => {
      let view: Shown = {};
      const shows: { view: Shown; own: boolean }[][] = [];
      const moves: Snapshot[][] = [];
      const show = (next: Shown, origin?: number) => {
        view = structuredClone(next);
        for (const [at, queue] of shows.entries()) queue.push({ view, own: at === origin });
      };
      const stages = Array.from({ length: COUNT }, (_, at) => {
        shows[at] = [];
        moves[at] = [];
        const session = createSession(counter, { covers: true, later: () => () => {} });
        const feed = createFeed(view, (snapshot) => moves[at]?.push(snapshot));
        connectChannel(session, feed);
        return { session, feed };
      });
      const arrive = (kind: 'to' | 'from', at: number) => {
        if (kind === 'to') {
          const next = shows[at]?.shift();
          if (next) stages[at]?.feed.show(next.view, next.own);
        } else {
          const snapshot = moves[at]?.shift();
          if (snapshot) show({ ...view, snapshot }, at);
        }
      };
      for (const one of turns) {
        if (one.kind === 'act') one.act.to(stages[one.stage]?.session as never);
        else if (one.kind === 'choose') show({ link: one.link });
        else arrive(one.kind, one.stage);
      }
      const waits = () => [...shows, ...moves].some((queue) => queue.length > 0);
      for (let round = 0; waits(); round += 1) {
        expect(round).toBeLessThan(200);
        for (let at = 0; at < COUNT; at += 1) {
          arrive('from', at);
          arrive('to', at);
        }
      }
      const [first, ...others] = stages.map(({ session }) => commonOf(session));
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 400 },
  );
});
