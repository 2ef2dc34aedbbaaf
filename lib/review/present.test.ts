import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTS, AT, acted, anyActs, BEGUN, DESK, snapshotOf } from './fixture-present';
import { questionReview } from './kept';
import {
  discarded,
  facedOf,
  held,
  isSameShow,
  opened,
  resized,
  sent,
  snapped,
  timed,
} from './present';

const REVEALED = acted(['next', 'next', 'next']);

describe('while the stage is held', () => {
  test('it never changes by any act but send', () => {
    const acts = anyActs(fc).map((names) =>
      names.filter((name) => name !== 'send' && name !== 'discard' && name !== 'hold'),
    );
    fc.assert(
      fc.property(anyActs(fc), acts, (before, during) => {
        const review = held(discarded(acted(before)));
        expect(acted(during, review).live).toBe(review.live);
      }),
    );
  });

  test('nothing is remembered as shown, and the review does not begin', () => {
    const prepared = acted(['hold', 'next', 'next', 'next']);
    expect(questionReview(prepared, 'az-quorum').shown).toEqual([]);
    expect(prepared.startedAt).toBeUndefined();
    expect(prepared.draft?.view.kind).toBe('points');
  });

  test('acts work on what is prepared', () => {
    expect(facedOf(REVEALED)).toBe(REVEALED.live);
    const prepared = acted(['hold', 'next'], REVEALED);
    expect(facedOf(prepared)).toBe(prepared.draft);
  });

  test('holding again lets go, but only where nothing is prepared', () => {
    const once = held(REVEALED);
    expect(once.draft).toBe(REVEALED.live);
    expect(held(once)).toEqual(REVEALED);
    const prepared = acted(['next'], once);
    expect(held(prepared)).toBe(prepared);
  });

  test('discard leaves the stage and what was shown as they are', () => {
    expect(discarded(acted(['hold', 'next', 'larger'], REVEALED))).toEqual(REVEALED);
  });
});

describe('send', () => {
  test('puts exactly what was prepared on the stage', () => {
    fc.assert(
      fc.property(anyActs(fc), (names) => {
        const review = acted(names);
        const after = sent(review, DESK);
        expect(after.draft).toBeUndefined();
        expect(after.live.view).toEqual(facedOf(review).view);
        expect(after.live.size).toBe(facedOf(review).size);
      }),
    );
  });

  test('remembers what it shows', () => {
    const after = acted(['hold', 'next', 'next', 'next', 'send']);
    expect(questionReview(after, 'az-quorum')).toMatchObject({ shown: ['p1'], step: 2 });
    expect(after.startedAt).toBe(AT);
  });

  test('remembers it of its own question where another was opened meanwhile', () => {
    const after = acted(['hold', 'next', 'next', 'next', 'other', 'send']);
    expect(questionReview(after, 'az-quorum')).toMatchObject({ shown: ['p1'], step: 2 });
    expect(after.answers['node-updates']).toBeUndefined();
  });

  test('shows a later revision than both sides had', () => {
    const prepared = acted(['hold', 'simulator', 'next', 'back'], acted(['simulator']));
    let review = prepared;
    for (let at = 1; at < 10; at += 1)
      review = snapped(review, 'live', snapshotOf('az-quorum', at));
    expect(review.live.revision).toBe(10);
    expect(
      sent({ ...review, draft: { ...review.live, size: 200, revision: 3 } }, DESK).live,
    ).toEqual({
      ...review.live,
      size: 200,
      revision: 11,
    });
    expect(
      sent({ ...review, draft: { ...review.live, size: 200, revision: 30 } }, DESK).live.revision,
    ).toBe(31);
  });

  test('only lets go where nothing was prepared', () => {
    expect(sent(held(REVEALED), DESK)).toEqual(REVEALED);
    expect(sent(REVEALED, DESK)).toBe(REVEALED);
  });
});

describe('the revision', () => {
  test('grows with each change of what the stage shows, and only then', () => {
    fc.assert(
      fc.property(anyActs(fc), (names) => {
        let review = BEGUN;
        for (const name of names) {
          const before = review.live;
          review = ACTS[name]?.(review, DESK) ?? review;
          if (isSameShow(before, review.live)) expect(review.live).toBe(before);
          else expect(review.live.revision).toBeGreaterThan(before.revision);
        }
      }),
    );
  });

  test('what is prepared grows by one from what the stage has', () => {
    expect(acted(['hold', 'next'], REVEALED).draft?.revision).toBe(REVEALED.live.revision + 1);
  });
});

describe('the beginning', () => {
  test('is the first thing on the stage, once', () => {
    expect(acted(['larger', 'blank']).startedAt).toBeUndefined();
    const begun = acted(['next']);
    expect(begun.startedAt).toBe(AT);
    expect(acted(['next'], begun, { ...DESK, now: 'later' }).startedAt).toBe(AT);
  });

  test('is remembered without the guide of what is shown', () => {
    const desk = { ...DESK, guides: {} };
    const after = sent({ ...BEGUN, draft: REVEALED.live }, desk);
    expect(after.startedAt).toBe(AT);
    expect(after.answers).toEqual({});
  });
});

describe('size', () => {
  test('goes one step up or down and stays within 100 and 200 %', () => {
    expect(resized(BEGUN, DESK, 1).live).toMatchObject({ size: 110, revision: 1 });
    expect(resized(BEGUN, DESK, -1)).toBe(BEGUN);
    const sizes = ['larger', 'larger', 'larger', 'larger', 'larger'];
    const largest = acted(sizes);
    expect(largest.live.size).toBe(200);
    expect(resized(largest, DESK, 1)).toBe(largest);
    expect(resized(largest, DESK, -1).live.size).toBe(175);
  });
});

describe('a simulator that was moved on a stage', () => {
  const shown = acted(['simulator']);

  test('is taken over where it is shown', () => {
    const snapshot = snapshotOf('az-quorum', 1);
    const after = snapped(shown, 'live', snapshot);
    expect(after.live).toEqual({
      ...shown.live,
      revision: shown.live.revision + 1,
      view: { ...shown.live.view, snapshot },
    });
    expect(snapped(after, 'live', snapshotOf('az-quorum', 1))).toBe(after);
  });

  test('is taken over into what is prepared, and the stage stays', () => {
    const after = snapped(held(shown), 'draft', snapshotOf('az-quorum', 1));
    expect(after.live).toBe(shown.live);
    expect(after.draft?.view).toHaveProperty('snapshot');
  });

  test('is nothing where another thing is shown', () => {
    expect(snapped(REVEALED, 'live', snapshotOf('az-quorum', 1))).toBe(REVEALED);
    expect(snapped(shown, 'live', snapshotOf('node-updates', 1))).toBe(shown);
    expect(snapped(shown, 'draft', snapshotOf('az-quorum', 1))).toBe(shown);
  });
});

test('another question of the review can be opened, and the stage stays', () => {
  const after = opened(REVEALED, 'node-updates');
  expect(after).toEqual({ ...REVEALED, open: 'node-updates' });
  expect(opened(after, 'node-updates')).toBe(after);
  expect(opened(after, 'dockerfile-review')).toBe(after);
});

test('seconds are added to the open question', () => {
  const after = timed(timed(REVEALED, 5), 2);
  expect(questionReview(after, 'az-quorum').seconds).toBe(7);
  expect(questionReview(after, 'az-quorum').shown).toEqual(['p1']);
});
