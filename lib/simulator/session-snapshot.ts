import { type Declaration, type OwnEvent, scenesOf } from './declaration';
import { isRecord } from './json-value';
import { speedsOf } from './motion';
import type { Params } from './params';
import { readRun } from './read-run';
import type { SessionState } from './session-state';
import type { SettingTexts } from './settings';

/**
 * Everything that can be seen of a session, as plain JSON: what another window needs to show the same.
 * Other than a link it holds the events of the run, the guess, and whether the run goes on.
 */
export interface Snapshot {
  readonly slug: string;
  /** The run: see `Run`. */
  readonly run: unknown;
  readonly playing: boolean;
  readonly speed: number;
  readonly view: string | null;
  readonly settings: SettingTexts;
  readonly covered: boolean;
  readonly guess: string | number | null;
  /** Whether what is shown was asked about, and what was guessed. */
  readonly told: { readonly guess: string | number | null } | null;
  readonly asks: boolean;
  /** Id of the scenario that it is, for what it asks. */
  readonly scenario: string | null;
  readonly list: readonly string[];
  readonly at: number;
}

/** The part of a session's state that a snapshot is taken of. */
type Shown<P extends Params, State, Event, Summary> = Omit<
  SessionState<P, State, Event, Summary>,
  'state' | 'moving' | 'aside' | 'resets' | 'notes' | 'said' | 'told'
>;

/** What a snapshot holds, as a session keeps it; what was asked follows from the rest. */
export interface ReadSnapshot<P extends Params, State, Event, Summary>
  extends Shown<P, State, Event, Summary> {
  readonly told: { readonly guess: string | number | undefined } | undefined;
}

/** What a session shows, its fields always in the same order: equal ones have the same JSON. O(events) once written. */
export function snapshotOf<P extends Params, State, Event, Summary>(
  slug: string,
  shown: SessionState<P, State, Event, Summary>,
): Snapshot {
  const { run, playing, speed, view, settings, covered, guess, told, asks, list, at } = shown;
  return {
    slug,
    run,
    playing,
    speed,
    view: view ?? null,
    settings,
    covered,
    guess: guess ?? null,
    told: told ? { guess: told.guess ?? null } : null,
    asks,
    scenario: shown.scenario?.id ?? null,
    list,
    at,
  };
}

/**
 * Reads a snapshot of a simulator. A scenario that is not known any more is none, and a scene that is
 * not known is the first. Undefined for one of another simulator, and for what is no snapshot. Never
 * throws. O(events).
 */
export function readSnapshot<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
  given: unknown,
): ReadSnapshot<P, State, Event, Summary> | undefined {
  if (!isRecord(given) || given.slug !== declaration.slug) return undefined;
  const { playing, speed, view, settings, covered, guess, told, asks, list, at } = given;
  const run = readRun(declaration, given.run);
  const fits =
    [playing, covered, asks].every((flag) => typeof flag === 'boolean') &&
    isPlace(speed, speedsOf(declaration).length) &&
    isTexts(settings) &&
    isGuess(guess) &&
    (told === null || (isRecord(told) && isGuess(told.guess))) &&
    Array.isArray(list) &&
    isTexts({ ...list }) &&
    isPlace(at, Math.max(1, list.length));
  if (!run || !fits) return undefined;
  const read = given as unknown as Snapshot;
  return {
    run,
    playing: read.playing,
    speed,
    view: scenesOf(declaration).find(({ id }) => id === view)?.id,
    settings: { ...settings },
    covered: read.covered,
    guess: guess ?? undefined,
    told: read.told ? { guess: read.told.guess ?? undefined } : undefined,
    asks: read.asks,
    scenario: declaration.scenarios.find(({ id }) => id === read.scenario),
    list: [...list],
    at,
  };
}

function isPlace(value: unknown, count: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < count;
}

function isGuess(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function isTexts(value: unknown): value is SettingTexts {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}
