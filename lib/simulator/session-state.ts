import type { Prediction, Scenario } from './declaration';
import type { Note, Params } from './params';
import type { Run } from './run';
import type { SettingTexts } from './settings';

/** What was asked of a result before it showed, and what was guessed. */
export interface Told<Summary> {
  readonly prediction: Prediction<Summary>;
  /** Undefined when it was shown without a guess. */
  readonly guess: string | number | undefined;
}

/** Everything that is shown of one simulator; plain data. */
export interface SessionState<P extends Params, State, Event, Summary> {
  readonly run: Run<P, Event>;
  /** The state where the run stands; while `moving`, on the way there. */
  readonly state: State;
  readonly moving: boolean;
  /** Whether the run goes on by itself. */
  readonly playing: boolean;
  /** How fast: a place in the list of speeds. */
  readonly speed: number;
  /** The run whose later steps were left for another way on, to come back to. */
  readonly aside: Run<P, Event> | undefined;
  /** How often everything was set back, so that what was typed and refused goes too. */
  readonly resets: number;
  /** What was wrong with the link that was opened. */
  readonly notes: readonly Note[];
  /** The last thing that happened, for the live region. */
  readonly said: string;
  readonly scenario: Scenario<P, Summary> | undefined;
  /** Whether the result waits for a guess. */
  readonly covered: boolean;
  /** The guess that is being made, before the result shows. */
  readonly guess: string | number | undefined;
  /** What was asked about what shows now. */
  readonly told: Told<Summary> | undefined;
  /** Whether whatever is done asks for a guess first. */
  readonly asks: boolean;
  /** Situations to show one after the other, and which one of them is shown. */
  readonly list: readonly string[];
  readonly at: number;
  /** The settings of all scenes. */
  readonly settings: SettingTexts;
  /** Which scene is open; undefined for the first. */
  readonly view: string | undefined;
}
