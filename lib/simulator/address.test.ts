import { beforeEach, describe, expect, test } from 'vitest';
import { type Address, createAddress, RETRY_AFTER_MS, WRITE_EVERY_MS } from './address';
import { clock, counter } from './fixture';
import { createSession } from './session';
import { connectAddress } from './session-address';

/** A window whose time a test lets go by, and which may refuse to be written. */
function fakeWindow(start: string) {
  let href = new URL(start, 'http://page');
  let time = 0;
  let waiting: { at: number; run: () => void }[] = [];
  const listeners = new Set<() => void>();
  const writes: { at: number; to: string }[] = [];
  const fake = {
    refuses: (_times: readonly number[]) => false,
    writes,
    read: () => href,
    replace(to: string) {
      if (fake.refuses(writes.map(({ at }) => at))) throw new DOMException('', 'SecurityError');
      writes.push({ at: time, to });
      href = new URL(to, href);
    },
    now: () => time,
    waits: () => waiting.length,
    later(milliseconds: number, run: () => void) {
      waiting.push({ at: time + milliseconds, run });
    },
    onMove(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Somebody else moves the address. */
    move(to: string) {
      href = new URL(to, href);
      for (const listener of listeners) listener();
    },
    pass(milliseconds: number) {
      const until = time + milliseconds;
      for (;;) {
        const next = waiting.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > until) break;
        waiting = waiting.filter((timer) => timer !== next);
        time = next.at;
        next.run();
      }
      time = until;
    },
  };
  return fake;
}

let page: ReturnType<typeof fakeWindow>;
let address: Address;
const openAt = (link: string) => {
  page = fakeWindow(link);
  address = createAddress(page);
};
beforeEach(() => openAt('/lab/counter'));

const TICK = { type: 'tick' } as const;
const set = (step: number) => ({ type: 'set', values: { step } }) as const;

describe('the address', () => {
  test('gathers what is written at once, and spaces what is written after', () => {
    address.write('', '?step=2');
    address.write('', '?step=3');
    address.setAnchor('L1');
    expect(address.link()).toBe('?step=3#L1');
    expect(page.writes).toEqual([]);
    expect(page.waits()).toBe(1);
    page.pass(0);
    expect(page.writes).toEqual([{ at: 0, to: '/lab/counter?step=3#L1' }]);
    address.write('', '?step=4');
    page.pass(WRITE_EVERY_MS - 1);
    expect(page.writes).toHaveLength(1);
    page.pass(1);
    expect(page.writes[1]).toEqual({ at: WRITE_EVERY_MS, to: '/lab/counter?step=4#L1' });
  });

  test('stays below the limits of Safari, also the older one, however long a drag', () => {
    for (let at = 0; at < 60_000; at += 16) {
      address.write('', `?step=${at}`);
      page.pass(16);
    }
    page.pass(1000);
    const times = page.writes.map(({ at }) => at);
    const within = (span: number) =>
      Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + span).length));
    expect(within(10_000)).toBeLessThanOrEqual(100);
    expect(within(30_000)).toBeLessThanOrEqual(100);
    expect(page.writes.at(-1)?.to).toBe('/lab/counter?step=59984');
  });

  test('tries a refused write again, with what has changed since', () => {
    page.refuses = () => true;
    address.write('', '?step=2');
    page.pass(0);
    address.write('', '?step=3');
    page.pass(RETRY_AFTER_MS - 1);
    expect(page.writes).toEqual([]);
    page.refuses = () => false;
    page.pass(1);
    expect(page.writes).toEqual([{ at: RETRY_AFTER_MS, to: '/lab/counter?step=3' }]);
    page.pass(60_000);
    expect(page.writes).toHaveLength(1);
  });

  test('writes nothing to a page that was left, nor what stands there already', () => {
    address.write('', '?step=2');
    page.move('/about?step=1');
    page.pass(1000);
    expect(page.writes).toEqual([]);
    openAt('/lab/counter?step=2');
    address.write('', '?step=2');
    page.pass(1000);
    expect(page.writes).toEqual([]);
  });

  test('each part has one owner; what belongs to the page stays', () => {
    openAt('/lab/counter?embed=1&step=2&b.step=3#here~doc=x~b.doc=y');
    expect(address.part('b.')).toBe('?step=3#~doc=y');
    expect(address.part('')).toBe('?step=2#~doc=x');
    address.write('b.', '?step=5');
    expect(address.link()).toBe('?b.step=5&embed=1&step=2#here~doc=x');
    address.write('', '');
    expect(address.link()).toBe('?b.step=5&embed=1#here');
    address.flush();
    expect(page.writes.at(-1)?.to).toBe('/lab/counter?b.step=5&embed=1#here');
  });

  test('flush writes at once', () => {
    address.write('', '?step=2');
    address.flush();
    address.write('', '?step=3');
    address.flush();
    expect(page.writes.map(({ to }) => to)).toEqual(['/lab/counter?step=2', '/lab/counter?step=3']);
  });

  test('an anchor that the reader follows is kept while something waits to be written', () => {
    address.write('', '?step=2');
    page.move('#traps');
    page.pass(0);
    expect(page.writes.at(-1)?.to).toBe('/lab/counter?step=2#traps');
    expect(address.anchor()).toBe('traps');
  });
});

describe('a session at an address', () => {
  test('opens what the address holds, and writes what changes', () => {
    openAt('/lab/counter?step=4#play');
    const session = createSession(counter);
    connectAddress(session, address);
    expect(session.store.getState().state.step).toBe(4);
    session.dispatch(TICK);
    page.pass(0);
    expect(page.writes.at(-1)?.to).toBe('/lab/counter?v=2&step=4&count=4#play');
  });

  test('what opens covered is open where the address leads to a place in it', () => {
    for (const [href, covered] of [
      ['/lab/counter', true],
      ['/lab/counter#L12', false],
    ] as const) {
      openAt(href);
      const session = createSession(counter, { covers: true });
      connectAddress(session, address);
      expect(session.store.getState().covered).toBe(covered);
    }
  });

  test('a contents link, or a repeated entry, leaves the run with its undo', () => {
    const session = createSession(counter);
    connectAddress(session, address);
    session.dispatch(TICK);
    page.pass(0);
    page.move('#traps');
    page.move(`${page.read().pathname}${page.read().search}`);
    expect(session.store.getState().run.events).toHaveLength(1);
    page.move('?step=2');
    expect(session.store.getState()).toMatchObject({ run: { events: [] }, state: { step: 2 } });
  });

  test('the link that came is the one that stays while it has faults', () => {
    openAt('/lab/counter?step=99&nonsense=1');
    const session = createSession(counter);
    connectAddress(session, address);
    session.dispatch(set(3));
    page.pass(1000);
    expect(page.writes).toEqual([]);
    session.dismissNotes();
    page.pass(1000);
    expect(page.writes.at(-1)?.to).toBe('/lab/counter?v=2&step=3');
  });

  test('the same spelled by a browser in its own way is no other link', () => {
    const session = createSession(counter);
    connectAddress(session, address);
    session.setView("it's");
    page.pass(0);
    expect(page.read().search).toBe('?view=it%27s');
    session.dispatch(TICK);
    page.pass(1000);
    page.move(`${page.read().search}#traps`);
    expect(session.store.getState().run.events).toHaveLength(1);
  });

  test('two simulators stand on one page, each with its part', () => {
    openAt('/page?step=2&b.seed=5');
    const [one, other] = [createSession(counter), createSession(clock)];
    const untie = connectAddress(other, address, 'b.');
    connectAddress(one, address);
    expect(one.store.getState()).toMatchObject({ state: { step: 2 }, notes: [] });
    expect(other.store.getState()).toMatchObject({ state: { seed: 5 }, notes: [] });
    other.dispatch({ type: 'set', values: { seed: 6 } });
    one.dispatch(set(3));
    page.pass(0);
    expect(page.writes.at(-1)?.to).toBe('/page?b.seed=6&v=2&step=3');
    page.move('?step=3&v=2&b.seed=7');
    expect(one.store.getState().run.events).toHaveLength(1);
    expect(other.store.getState()).toMatchObject({ state: { seed: 7 }, run: { events: [] } });
    untie();
    other.dispatch({ type: 'set', values: { seed: 8 } });
    page.move('?step=3&v=2&b.seed=9');
    page.pass(1000);
    expect(other.store.getState().state.seed).toBe(8);
    expect(page.writes).toHaveLength(1);
  });
});
