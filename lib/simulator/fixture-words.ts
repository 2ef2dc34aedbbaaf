import type { Declaration, OwnEvent } from './declaration';
import { defaultsOf, type Params } from './params';

/** Every text that a declaration shows, with the place it comes from. */
function textsOf<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
): readonly (readonly [place: string, text: string])[] {
  const { slug, title, params, results, scenarios, challenges, keys, clock, card } = declaration;
  const values: Readonly<Record<string, unknown>> = defaultsOf(params);
  const summary = declaration.summary(declaration.initial(defaultsOf(params)));
  const { sources, ...statements } = card;
  return [
    ['slug', slug],
    ['title', title],
    ...Object.entries(params).flatMap(([name, param]) => [
      [`label of ${name}`, param.label] as const,
      ...(param.says ? [[`${name} in words`, param.says(values[name] as never)] as const] : []),
      ...(param.help === undefined ? [] : [[`help of ${name}`, param.help] as const]),
      ...(param.group === undefined ? [] : [[`group of ${name}`, param.group] as const]),
    ]),
    ...results.flatMap(({ name, label, print }) => [
      [`label of ${name}`, label] as const,
      [`${name} as printed`, print(summary)] as const,
    ]),
    ...scenarios.flatMap(({ id, title: called, look }) => [
      [`title of ${id}`, called] as const,
      [`look of ${id}`, look] as const,
    ]),
    ...challenges.flatMap(({ id, goal, hints }) =>
      [goal, ...hints].map((text) => [`challenge ${id}`, text] as const),
    ),
    ...(keys ?? []).flatMap(([key, does]) => [
      ['a key', key] as const,
      [`key ${key}`, does] as const,
    ]),
    ...(clock?.speeds ?? []).map(({ label }) => ['a speed', label] as const),
    ...Object.entries(statements).flatMap(([part, lines]) =>
      lines.map((line) => [part, line] as const),
    ),
    ...sources.map(({ title: called }) => ['a source', called] as const),
  ];
}

/** Where a declaration leaves something unsaid: a label, a printed result, a key, a line of its card. */
export function unsaid<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
): readonly string[] {
  const { keys, clock, card } = declaration;
  const lists = Object.entries({ keys, speeds: clock?.speeds, ...card });
  return [
    ...textsOf(declaration).flatMap(([place, text]) => (/^\S(.*\S)?$/s.test(text) ? [] : [place])),
    ...lists.flatMap(([name, list]) => (list?.length === 0 ? [`the list of ${name}`] : [])),
    ...card.sources.flatMap(({ title, url }) => (/^https:\/\/\S+$/.test(url) ? [] : [title])),
  ];
}
