import { describe, expect, test } from 'vitest';
import { counter } from './fixture';
import { timers } from './fixture-timers';
import { createSession } from './session';

const TICK = { type: 'tick' } as const;

describe('what is covered, and what a link says of it', () => {
  const open = (link: string, covers: boolean) => {
    const session = createSession(counter, { covers });
    session.load(link);
    return { session, now: session.store.getState };
  };

  test.each([
    ['', true, true],
    ['?v=2&count=1', true, false],
    ['?view=more', true, false],
    ['?v=2&count=1&cover=1', true, true],
    ['?cover=0', true, false],
    ['?v=2&count=1', false, false],
    ['', false, false],
    ['?cover=1', false, true],
  ])('%s, covered by itself %s: %s; and it is written so again', (link, covers, covered) => {
    const { session, now } = open(link, covers);
    expect(now()).toMatchObject({ covered, notes: [] });
    expect(session.link().link).toBe(link);
  });

  test.each(['nonsense=1', 'count=many', 'view=nope', 'cover=7', 'with=nope.x:1', 't=soon'])(
    'a link of which nothing is understood, %s, opens as one that says nothing, with its note',
    (query) => {
      const { now } = open(`?${query}`, true);
      const param = query.replace(/=.*/, '');
      expect(now()).toMatchObject({ covered: true, notes: [{ param }] });
    },
  );

  test.each(['count=2', 'view=more', 'with=a.b:1', 'cover=0', 'count=many&step=2'])(
    'a link of which something is understood, %s, opens uncovered',
    (query) => expect(open(`?${query}`, true).now().covered).toBe(false),
  );

  test('what chats add to a link to count visitors is no parameter', () => {
    const { now } = open('?utm_source=chat&fbclid=x&count=2', true);
    expect(now()).toMatchObject({ covered: false, notes: [] });
    expect(open('?utm_medium=mail', true).now()).toMatchObject({ covered: true, notes: [] });
    expect(open('?xutm_=1&fbclid2=1', true).now().notes).toHaveLength(2);
  });

  test('a run that is left for a situation of the list can come back', () => {
    const { session, now } = open('', false);
    session.setList(['ten', '']);
    session.dispatch(TICK);
    session.showFirst();
    expect(now()).toMatchObject({ state: { count: 10 }, aside: { events: [{ event: TICK }] } });
    session.bringBack();
    expect(now().state.count).toBe(1);
    session.turn(1);
    session.turn(-1);
    expect(now().aside).toBeUndefined();
  });

  test('while it asks first, what is done again is asked about, what is undone is not', () => {
    const { session, now } = open('', false);
    session.setAsks(true);
    session.dispatch(TICK);
    session.show();
    session.goTo(0);
    expect(now().covered).toBe(false);
    session.goTo(1);
    expect(now().covered).toBe(true);
  });

  test('going nowhere along the run leaves a guess and what was told', () => {
    const { session, now } = open('', false);
    session.dispatch(TICK);
    session.cover();
    session.setGuess('yes');
    session.show();
    session.goTo(1);
    expect(now().told).toMatchObject({ guess: 'yes' });
    session.goTo(0);
    expect(now().told).toBeUndefined();
  });

  test('a run that is brought back is another situation: what was told of this one goes', () => {
    const { session, now } = open('', false);
    session.dispatch(TICK);
    session.fork();
    session.setGuess('yes');
    session.show();
    session.bringBack();
    expect(now()).toMatchObject({ covered: false, told: undefined, guess: undefined });
    session.setAsks(true);
    session.bringBack();
    expect(now().covered).toBe(true);
    session.setAsks(false);
    session.bringBack();
    expect(now().covered).toBe(true);
  });

  test('what was told goes when a run goes on by itself, by a step, or back to its start', () => {
    const { later, pass } = timers();
    const session = createSession(counter, { later });
    const now = session.store.getState;
    const tell = () => {
      session.cover();
      session.setGuess('yes');
      session.show();
    };
    const untold = { told: undefined, guess: undefined };
    session.dispatch(TICK);
    session.dispatch(TICK);
    tell();
    session.step();
    expect(now().told).toMatchObject({ guess: 'yes' });
    session.play(true);
    expect(now()).toMatchObject({ ...untold, run: { done: 0 } });
    tell();
    pass(100);
    session.play(false);
    expect(now()).toMatchObject({ ...untold, run: { done: 1 } });
    tell();
    session.step();
    expect(now()).toMatchObject({ ...untold, run: { done: 2 } });
  });

  test('a link to a place in it is open', () => {
    const session = createSession(counter, { covers: true });
    session.load('', true);
    expect(session.store.getState().covered).toBe(false);
    session.load('?cover=1', true);
    expect(session.store.getState().covered).toBe(true);
  });

  test('the link to a page of its own says what a guide leaves out', () => {
    const { session } = open('', false);
    expect([session.link().link, session.link(true).link]).toEqual(['', '?cover=0']);
    session.cover();
    expect([session.link().link, session.link(true).link]).toEqual(['?cover=1', '']);
  });
});

describe('a list of situations', () => {
  const begin = (link: string) => {
    const session = createSession(counter, { covers: true });
    session.load(link);
    return { session, now: session.store.getState };
  };
  const LIST = '?list=ten;v%3D2%26count%3D3%26view%3Dmore;';

  test('each opens covered, by its own link or as a scenario, and there is one before and after', () => {
    const { session, now } = begin(LIST);
    expect(now()).toMatchObject({ list: ['ten', 'v=2&count=3&view=more', ''], at: 0, notes: [] });
    expect(now()).toMatchObject({ covered: true, state: { count: 10 }, scenario: { id: 'ten' } });
    session.turn(-1);
    session.show();
    session.turn(1);
    expect(now()).toMatchObject({ covered: true, at: 1, state: { count: 3 }, view: 'more' });
    expect(now()).toMatchObject({ scenario: undefined, said: 'Situation 2.', run: { events: [] } });
    session.turn(1);
    expect(now()).toMatchObject({ covered: true, at: 2, state: { count: 0 }, view: undefined });
    session.turn(1);
    expect(now().at).toBe(2);
    session.turn(-1);
    expect(now().state).toMatchObject({ count: 3 });
  });

  test('a link from within the list opens there, as it stood', () => {
    const { session, now } = begin(LIST);
    session.turn(1);
    session.show();
    session.dispatch(TICK);
    const { link } = session.link();
    expect(link).toBe(`?v=2&count=4&view=more&cover=0&${LIST.slice(1)}&at=2`);
    session.load('');
    expect(now().list).toEqual([]);
    session.load(link);
    expect(now()).toMatchObject({ covered: false, at: 1, state: { count: 4 } });
    session.load(`${LIST}&at=3`);
    expect(now()).toMatchObject({ covered: true, at: 2, state: { count: 0 } });
  });

  test('what is wrong with the list itself is said beside its first', () => {
    const { now } = begin('?list=nope;ten');
    expect(now()).toMatchObject({ list: ['ten'], state: { count: 10 } });
    expect(now().notes).toMatchObject([{ param: 'list', found: 'nope' }]);
  });

  test('what is wrong with one of them is said when it is shown', () => {
    const { session, now } = begin('?list=ten;count%3Dx');
    expect(now().notes).toEqual([]);
    session.turn(1);
    expect(now().notes).toMatchObject([{ param: 'count', found: 'x' }]);
    expect(now().state).toMatchObject({ count: 0 });
  });

  test('a list that is put together begins at its first', () => {
    const { session, now } = begin(LIST);
    session.turn(1);
    session.setList(['ten', 'ten']);
    expect(now()).toMatchObject({ at: 0, list: ['ten', 'ten'], state: { count: 3 } });
    session.showFirst();
    expect(now()).toMatchObject({ at: 0, covered: true, state: { count: 10 } });
  });
});
