import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deckOf } from './deck';
import { acted, anyActs, BEGUN, DESK, NODES, QUORUM, snapshotOf } from './fixture-present';
import { questionReview, type Review } from './kept';
import { stepIn } from './place';
import { facedOf, snapped } from './present';
import {
  blanked,
  nextStep,
  quieted,
  shownAt,
  shownBefore,
  shownNext,
  shownSimulator,
  shownStep,
  underlined,
} from './reveal';
import type { StageView } from './stage';

const NOWHERE = { ...DESK, guides: {} };

function claims({ live }: Pick<Review, 'live'>): readonly string[] {
  return live.view.kind === 'points' ? live.view.points.map((claim) => claim.slice(6, 7)) : [];
}

describe('next and back', () => {
  test('next shows the deck one after the other, and nothing after its end', () => {
    let review = BEGUN;
    const kinds: string[] = [];
    for (const step of deckOf(QUORUM, BEGUN)) {
      expect(nextStep(review, DESK)).toEqual(step);
      review = shownNext(review, DESK);
      kinds.push(review.live.view.kind);
    }
    expect(kinds.join(' ')).toBe('question own points points points simulator answer answer');
    expect(nextStep(review, DESK)).toBeUndefined();
    expect(shownNext(review, DESK)).toBe(review);
  });

  test('back undoes next, and a point that is taken back leaves the stage', () => {
    const two = acted(['next', 'next', 'next', 'next']);
    expect(claims(two)).toEqual(['1', '2']);
    const back = shownBefore(two, DESK);
    expect(claims(back)).toEqual(['1']);
    expect(questionReview(back, 'az-quorum')).toMatchObject({ step: 2, shown: ['p2', 'p1'] });
    expect(claims(shownNext(back, DESK))).toEqual(['1', '2']);
  });

  test('back at the first step does nothing', () => {
    const first = acted(['next']);
    expect(shownBefore(first, DESK)).toBe(first);
  });

  test('what next shows is what was told of it, whatever was done before', () => {
    fc.assert(
      fc.property(anyActs(fc), (names) => {
        const review = acted(names);
        const ahead = nextStep(review, DESK);
        const after = shownNext(review, DESK);
        const guide = DESK.guides[review.open];
        if (ahead && guide) expect(stepIn(guide, facedOf(after).view)).toEqual(ahead);
        else expect(after).toBe(review);
      }),
    );
  });

  test('a point of another tier goes along, and next goes on in the deck', () => {
    const beside = acted(['next', 'next', 'next', 'should']);
    expect(claims(beside)).toEqual(['1', '4']);
    expect(claims(shownNext(beside, DESK))).toEqual(['1', '4', '2']);
    expect(claims(acted(['next', 'back'], beside))).toEqual(['4', '1']);
  });

  test('points that were shown come back with the next one after something else', () => {
    expect(claims(acted(['next', 'next', 'next', 'next', 'answer', 'should']))).toEqual([
      '1',
      '2',
      '4',
    ]);
  });

  test('an opened question begins at its own first step', () => {
    const other = acted(['next', 'next', 'next', 'other']);
    expect(nextStep(other, DESK)).toEqual({ kind: 'question' });
    expect(shownBefore(other, DESK)).toBe(other);
    const { view } = shownNext(other, DESK).live;
    expect(view).toMatchObject({ kind: 'question', number: NODES.number });
  });

  test('back to a question shows where it was left; next goes on from there', () => {
    const again = acted(['next', 'next', 'next', 'other', 'next', 'first']);
    expect(claims(shownBefore(again, DESK))).toEqual(['1']);
    expect(claims(shownNext(again, DESK))).toEqual(['1', '2']);
  });

  test('behind a blank the deck goes on from what stood there', () => {
    const prepared = acted(['next', 'hold', 'next', 'next', 'blank']);
    const behind = acted(['next', 'hold', 'next', 'next']).draft?.view;
    expect(nextStep(prepared, { ...DESK, behind })).toEqual({ kind: 'point', id: 'p2' });
    expect(nextStep(prepared, DESK)).toEqual({ kind: 'own' });
    expect(nextStep(acted(['next']), { ...DESK, behind })).toEqual({ kind: 'own' });
    expect(shownBefore(prepared, { ...DESK, behind }).draft?.view.kind).toBe('points');
  });

  test('nothing happens without the guide', () => {
    expect(nextStep(BEGUN, NOWHERE)).toBeUndefined();
    for (const act of [shownNext, shownBefore, underlined, quieted])
      expect(act(BEGUN, NOWHERE)).toBe(BEGUN);
    expect(shownAt(BEGUN, NOWHERE, 0)).toBe(BEGUN);
    expect(shownStep(BEGUN, NOWHERE, { kind: 'question' })).toBe(BEGUN);
    expect(shownSimulator(BEGUN, NOWHERE)).toBe(BEGUN);
  });
});

describe('a step by itself', () => {
  test('is shown where the question has it', () => {
    expect(shownStep(BEGUN, DESK, { kind: 'answer', at: 1 }).live.view).toMatchObject({
      heading: 'In full',
    });
    expect(shownStep(BEGUN, DESK, { kind: 'answer', at: 2 })).toBe(BEGUN);
    expect(shownStep(BEGUN, DESK, { kind: 'point', id: 'p9' })).toBe(BEGUN);
    expect(claims(shownStep(BEGUN, DESK, { kind: 'point', id: 'p5' }))).toEqual(['5']);
  });

  test('their answer is none where they gave none', () => {
    expect(acted(['own']).live.view.kind).toBe('own');
    const other = acted(['other']);
    expect(acted(['own'], other)).toBe(other);
  });

  test('a place outside the deck is none', () => {
    expect(shownAt(BEGUN, DESK, -1)).toBe(BEGUN);
    expect(shownAt(BEGUN, DESK, 8)).toBe(BEGUN);
    expect(shownAt(BEGUN, DESK, 7).live.view.kind).toBe('answer');
  });

  test('the newest point is underlined or no longer, where one is in view', () => {
    const evidence = [{ words: 'Three', from: 0 }];
    const review = acted(['next', 'next', 'next', 'next', 'next'], {
      ...BEGUN,
      answers: {
        'az-quorum': { ...questionReview(BEGUN, 'az-quorum'), points: { p3: { evidence } } },
      },
    });
    const after = underlined(review, { ...DESK, underlines: true });
    expect(after.live.view).toMatchObject({ own: { marked: [{ from: 0, to: 5 }] } });
    expect(claims(after)).toEqual(['1', '2', '3']);
    expect(underlined(after, DESK).live.view).toEqual(review.live.view);
    const asked = acted(['question'], review);
    expect(underlined(asked, { ...DESK, underlines: true })).toBe(asked);
  });
});

describe('the simulator', () => {
  test('opens in its first situation, or in one that is asked for', () => {
    expect(acted(['simulator']).live.view).toEqual({
      kind: 'simulator',
      number: 3,
      title: 'Question 3',
      slug: 'az-quorum',
    });
    expect(acted(['situation']).live.view).toMatchObject({ link: '?down=us-east-1a' });
  });

  test('stays as it was moved where it is shown already, but for another situation', () => {
    const moved = snapped(acted(['situation']), 'live', snapshotOf('az-quorum', 1));
    expect(shownSimulator(moved, DESK)).toBe(moved);
    expect(acted(['situation'], moved).live.view).not.toHaveProperty('snapshot');
    const elsewhere = { ...moved, open: 'node-updates' };
    expect(shownSimulator(elsewhere, DESK)).toBe(elsewhere);
  });

  test('of another question is replaced', () => {
    const guides = {
      ...DESK.guides,
      'node-updates': { ...NODES, ...{ simulator: QUORUM.simulator } },
    };
    const desk = { ...DESK, guides } as typeof DESK;
    const other = acted(['simulator', 'other']);
    expect(shownSimulator(other, desk).live.view).toMatchObject({ slug: 'node-updates' });
  });
});

describe('blank', () => {
  const left: StageView = acted(['next', 'next']).live.view;
  const behind: StageView = acted(['answer']).live.view;

  test('shows nothing, then what was there', () => {
    const blank = acted(['next', 'next', 'blank']);
    expect(blank.live).toEqual({ revision: 3, size: 100, view: { kind: 'blank' } });
    expect(blanked(blank, { ...DESK, behind }).live).toEqual({
      revision: 4,
      size: 100,
      view: behind,
    });
    expect(questionReview(blank, 'az-quorum').step).toBe(1);
  });

  test('comes back to the step where the question stands when nobody knows what was there', () => {
    expect(blanked(acted(['next', 'next', 'blank']), DESK).live.view).toEqual(left);
    expect(blanked(BEGUN, DESK)).toBe(BEGUN);
  });
});

describe('quiet minutes', () => {
  test('leave the question alone on the stage, held', () => {
    const quiet = quieted(acted(['next', 'next', 'next']), DESK);
    expect(quiet.live.view).toMatchObject({ kind: 'question', text: QUORUM.asked });
    expect(quiet.draft).toBe(quiet.live);
  });

  test('do not begin while the stage is held', () => {
    const review = acted(['next', 'hold', 'next']);
    expect(quieted(review, DESK)).toBe(review);
  });
});
