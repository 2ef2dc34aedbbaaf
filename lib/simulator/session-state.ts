import type { Scenario } from './declaration';
import type { Note, Params } from './params';
import type { Run } from './run';
import type { SettingTexts } from './settings';

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
  /** What was wrong with the link that was opened. */
  readonly notes: readonly Note[];
  /** The last thing that happened, for the live region. */
  readonly said: string;
  readonly scenario: Scenario<P, Summary> | undefined;
  /** The guess that is being made, before the result shows. */
  readonly guess: string | number | undefined;
  /** Whether the result waits for a guess. */
  readonly asking: boolean;
  /** Whether scenarios ask for a guess at all. */
  readonly asks: boolean;
  /** The settings of all panels. */
  readonly settings: SettingTexts;
  /** Which panel is open. */
  readonly view: string | undefined;
}
