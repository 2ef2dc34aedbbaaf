import type { Params, Values } from './params';

/** Full-precision results by name. In a list, null stands where nothing can have a value. */
export type Answer = Readonly<
  Record<string, number | string | boolean | readonly (number | null)[]>
>;

/** A question that a model answers on the command line besides what it makes of a state. */
export interface Ask<P extends Params> {
  /** What it answers, in a sentence. */
  readonly says: string;
  /** What it takes besides the simulator's values; what is left out has its default. */
  readonly takes: Params;
  /**
   * @throws RangeError whose message is `name: expected`, or `name: expected, not found`, for what is
   *   taken by that name and is beyond a limit that its own check does not know.
   */
  readonly answer: (values: Values<P>, taken: never) => Answer;
}

/** Only there so that an answer which does not fit what is taken fails to compile. */
export function declareAsk<P extends Params, T extends Params>(ask: {
  readonly says: string;
  readonly takes: T;
  readonly answer: (values: Values<P>, taken: Values<T>) => Answer;
}): Ask<P> {
  return ask;
}
