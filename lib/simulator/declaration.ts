import type { Note, Params, Values } from './params';

/** A result of a simulator: from it come the table and `data-result`. */
export interface Result<Summary> {
  /** Name in `data-result`, kebab-case. */
  readonly name: string;
  readonly label: string;
  /** Full-precision value, for scripts and `data-value`. */
  readonly value: (summary: Summary) => number | string;
  /** What a person reads, with its unit. */
  readonly print: (summary: Summary) => string;
}

interface Asked<Summary, Guess> {
  /** The situation, and as its last sentence the question. It tells no result. */
  readonly asks: string;
  /** What the model finds. */
  readonly answer: (summary: Summary) => Guess;
  /** Why, in a sentence; left out where the verdict says it. */
  readonly because?: string;
  /** The parameter whose value is asked for, which is not shown meanwhile. */
  readonly of?: string;
}

/** A guess that is invited before a result shows: one of a few, or a number. */
export type Prediction<Summary> =
  | (Asked<Summary, string> & {
      readonly kind?: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
    })
  | (Asked<Summary, number> & {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly print: (guess: number) => string;
      /** How far off a guess may be and still count as right. */
      readonly within: number;
    });

/** Whether a guess is right, and what the model finds, in words. Pure. */
export function judge<Summary>(
  prediction: Prediction<Summary>,
  guess: string | number,
  summary: Summary,
): { readonly right: boolean; readonly said: string; readonly found: string } {
  if (prediction.kind !== 'number') {
    const found = prediction.answer(summary);
    const label = (value: string | number) =>
      prediction.options.find((option) => option.value === value)?.label ?? String(value);
    return { right: guess === found, said: label(guess), found: label(found) };
  }
  const found = prediction.answer(summary);
  return {
    right: Math.abs(Number(guess) - found) <= prediction.within,
    said: prediction.print(Number(guess)),
    found: prediction.print(found),
  };
}

/** What a state comes to, in one plain sentence. */
export interface Verdict {
  /** Whether it is good news. */
  readonly good: boolean;
  /** Good, with nothing to spare. */
  readonly edge?: boolean;
  readonly says: string;
  readonly more?: string;
}

/** One of the views behind the drawing, all in the same place. */
export interface Scene {
  /** Also its name in `view=`. */
  readonly id: string;
  readonly label: string;
  /** Listed under “More”, where the row of tabs would become too long. */
  readonly more?: true;
}

/** A named state. */
export interface Scenario<P extends Params, Summary> {
  readonly id: string;
  readonly title: string;
  /** One sentence that says what to look at. */
  readonly look: string;
  readonly values: Partial<Values<P>>;
  readonly predict?: Prediction<Summary>;
  /** Ids of the rubric points and traps that it shows. */
  readonly shows: readonly string[];
}

/** A goal that the model checks. */
export interface Challenge<P extends Params, State> {
  readonly id: string;
  readonly goal: string;
  readonly start: Partial<Values<P>>;
  readonly solved: (state: State) => boolean;
  readonly hints: readonly [string, string, string];
  /** Why what solved it does, in a sentence. */
  readonly because: string;
}

/** What a model assumes and how far it was checked. */
export interface ModelCard {
  readonly assumes: readonly string[];
  readonly formula: readonly string[];
  readonly leavesOut: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  readonly checkedAgainst: readonly string[];
}

/** Events that every simulator understands; the core applies them, no model does. */
export type CommonEvent<P extends Params> =
  | { readonly type: 'set'; readonly values: Partial<Values<P>> }
  | { readonly type: 'reset' };

/** An event of a model. It may not be named as a common one, which stands for itself. */
export interface OwnEvent {
  readonly type: string;
}

/** Everything that can happen to a simulator. */
export type AnyEvent<P extends Params, Event> = Event | CommonEvent<P>;

/**
 * How a run goes forward by itself in model time. Times are whole seconds from its start. The
 * time and the seed are fields of the state, so equal states go on equally.
 */
export interface Clock<State> {
  readonly now: (state: State) => number;
  /** Where a run ends. */
  readonly end: (state: State) => number;
  /** When the next thing happens; infinite when nothing more does. */
  readonly nextAt: (state: State) => number;
  /**
   * The state at a later time. It may stop short after some ten milliseconds of work, and is then
   * asked again. In two steps it comes to the same state as in one.
   */
  readonly advance: (state: State, until: number) => State;
  /** A time in words. */
  readonly print: (seconds: number) => string;
  /** Speeds to choose from, in model seconds for each second, slow ones first. */
  readonly speeds: readonly { readonly label: string; readonly perSecond: number }[];
}

/**
 * One simulator, declared once. State and events are plain JSON. Nothing here throws on values that
 * passed the check of their parameters and `mend`.
 */
export interface Declaration<P extends Params, State, Event extends OwnEvent, Summary> {
  readonly slug: string;
  readonly title: string;
  /** Version of its links. */
  readonly version: number;
  readonly params: P;
  /** Rules across parameters: what must be mended, and the note that says so. */
  readonly mend?: (values: Values<P>) => {
    readonly values: Values<P>;
    readonly notes: readonly Note[];
  };
  readonly initial: (values: Values<P>) => State;
  readonly step: (state: State, event: Event) => State;
  /** The values that stand for a state in a link. */
  readonly values: (state: State) => Values<P>;
  readonly summary: (state: State) => Summary;
  readonly verdict: (summary: Summary) => Verdict;
  /** One plain sentence about what an event did, for the live region. */
  readonly narrate: (before: State, event: AnyEvent<P, Event>, after: State) => string;
  /** Only for simulators whose time goes on. */
  readonly clock?: Clock<State>;
  /** The five that matter come first; the rest shows on demand. */
  readonly results: readonly Result<Summary>[];
  /** The views behind the drawing; the first is the one that a link without `view` opens. */
  readonly scenes: readonly Scene[];
  /** Prefixes of the scenes' settings in a link. */
  readonly settings: readonly string[];
  /** What is asked about a state for which no scenario has a question. */
  readonly expect: (state: State) => Prediction<Summary>;
  readonly scenarios: readonly Scenario<P, Summary>[];
  readonly challenges: readonly Challenge<P, State>[];
  /** What to do with the drawing, in a sentence; shows while nothing else stands there. */
  readonly hint?: string;
  /** Keys that its drawing understands, with what each does, for the sheet of shortcuts. */
  readonly keys?: readonly (readonly [key: string, does: string])[];
  readonly card: ModelCard;
}

/** All scenes of a simulator: its own, and those that each has. */
export function scenesOf({
  scenes,
  challenges,
}: {
  readonly scenes: readonly Scene[];
  readonly challenges: readonly unknown[];
}): readonly Scene[] {
  return [
    ...scenes,
    ...(challenges.length > 0
      ? [{ id: 'challenges', label: 'Challenges', more: true } as const]
      : []),
    { id: 'card', label: 'Model card', more: true },
  ];
}

/** Only there so that a wrong declaration fails to compile where it is written. */
export function declareSimulator<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary> &
    (Extract<Event, { type: 'set' | 'reset' }> extends never ? unknown : never),
): Declaration<P, State, Event, Summary> {
  return declaration;
}
