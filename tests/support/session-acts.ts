import fc from 'fast-check';
import { type Declaration, judge, type OwnEvent, scenesOf } from '@/lib/simulator/declaration';
import { printValue } from '@/lib/simulator/param-text';
import type { Params } from '@/lib/simulator/params';
import type { Session } from '@/lib/simulator/session';

// biome-ignore lint/suspicious/noExplicitAny: acts know nothing of a simulator's own types
type AnySession = Session<any, any, any, any>;

/** Something that a person does to a simulator. */
export interface Act {
  readonly name: string;
  readonly to: (session: AnySession) => unknown;
}

/** Everything that can be done to any simulator, and some events of its own. */
export function actsOn<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
  own: readonly Event[],
): fc.Arbitrary<Act> {
  const named = (name: string, to: Act['to']): Act => ({ name, to });
  const { scenarios, challenges, params } = declaration;
  const starts = [...scenarios.map(({ values }) => values), ...challenges.map((one) => one.start)];
  const single = Object.entries(params).flatMap(([name, param]) =>
    param.kind === 'number' ? [param.min, param.default].map((value) => ({ [name]: value })) : [],
  );
  const queries = starts.map((values) =>
    Object.entries(values)
      .filter(([name]) => params[name]?.kind !== 'text')
      .map(([name, value]) => `${name}=${printValue(params[name] as never, value)}`)
      .join('&'),
  );
  const from = <T>(
    all: readonly T[],
    name: string,
    to: (session: AnySession, one: T) => unknown,
  ) =>
    all.length === 0
      ? []
      : [
          fc
            .constantFrom(...all)
            .map((one) =>
              named(`${name} ${JSON.stringify(one)}`, (session) =>
                to(session, structuredClone(one)),
              ),
            ),
        ];
  const ids = scenarios.map(({ id }) => id);
  return fc.oneof(
    ...from(own, 'event', (session, event) => session.dispatch(event)),
    ...from([...starts, ...single], 'set', (session, values) =>
      session.dispatch({ type: 'set', values }),
    ),
    ...from(ids, 'scenario', (session, id) =>
      session.loadScenario(session.declaration.scenarios.find((one) => one.id === id) as never),
    ),
    ...from([0, 1, 2, 5, 100], 'go to', (session, done) => session.goTo(done)),
    ...from(queries, 'load', (session, query) => session.load(`?${query}`)),
    ...from(scenesOf(declaration), 'scene', (session, { id }) => session.setView(id)),
    ...from([{}, { 'a.b': '1' }, { 'a.c': '2', 'a.b': '' }], 'settings', (session, texts) =>
      session.setSettings(texts),
    ),
    ...from(['yes', 'no', 4, 0.5], 'guess', (session, guess) => session.setGuess(guess)),
    ...from([true, false], 'asks', (session, asks) => session.setAsks(asks)),
    ...from([true, false], 'play', (session, playing) => session.play(playing)),
    ...from([[], ids, ['', ...queries.slice(0, 1), ...ids.slice(0, 1)]], 'list', (session, list) =>
      session.setList(list),
    ),
    ...from([-1, 1] as const, 'turn', (session, by) => session.turn(by)),
    fc.constantFrom(
      named('reset', (session) => session.dispatch({ type: 'reset' })),
      named('step', (session) => session.step()),
      named('show', (session) => session.show()),
      named('cover', (session) => session.cover()),
      named('fork', (session) => session.fork()),
      named('bring back', (session) => session.bringBack()),
      named('first', (session) => session.showFirst()),
    ),
  );
}

/** What two sessions that show the same have in common; what was asked as it reads and judges. */
export function commonOf({ store, declaration }: AnySession) {
  const {
    said: _,
    resets: _resets,
    aside: _aside,
    notes: _notes,
    told,
    ...shown
  } = store.getState();
  if (!told) return { ...shown, told };
  const { prediction, guess } = told;
  const judged = judge(prediction, guess ?? '', declaration.summary(shown.state));
  return { ...shown, told: { guess, judged, asked: JSON.stringify(prediction) } };
}
