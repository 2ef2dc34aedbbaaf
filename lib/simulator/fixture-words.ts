import { expect } from 'vitest';
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

/** Expects that a declaration leaves nothing unsaid: each label, printed result, key and line of its card. */
export function expectWords<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
): void {
  for (const [place, text] of textsOf(declaration)) expect(text, place).toMatch(/^\S.*\S$|^\S$/s);
  const { keys, clock, card } = declaration;
  for (const list of [keys, clock?.speeds, ...Object.values(card)])
    if (list) expect(list.length).toBeGreaterThan(0);
  for (const { url } of card.sources) expect(new URL(url).protocol).toBe('https:');
}
