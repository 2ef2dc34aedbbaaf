import type { Params, Values } from './params';

/** Full-precision results by name. */
export type Answer = Readonly<Record<string, number | string>>;

/** A question that a model answers on the command line besides what it makes of a state. */
export interface Ask<P extends Params> {
  /** What it answers, in a sentence. */
  readonly says: string;
  /** What it takes besides the simulator's values; what is left out has its default. */
  readonly takes: Params;
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
