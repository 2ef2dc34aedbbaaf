/** What can happen to a world besides time: to all of it, to a pod, or to a node. */
export const HAPPENINGS = [
  'scale',
  'rollout',
  'crash',
  'flap',
  'node',
  'reconnect',
  'churn',
  'burst',
  'fail',
] as const;

export type Happening = (typeof HAPPENINGS)[number];

/** Happenings that name a number of pods, a pod or a node. */
const NUMBERED: readonly Happening[] = ['scale', 'crash', 'flap', 'node', 'fail'];

/** Something that happens at a time, in seconds; `arg` is a number of pods, a pod or a node, else 0. */
export interface ScriptEvent {
  readonly at: number;
  readonly what: Happening;
  readonly arg: number;
}

/** A world has run for so many seconds when it is first shown, at time 0. */
export const WARM_SECONDS = 60;

/** Where a run ends, in seconds. */
export const END_SECONDS = 600;

export const SCRIPT_SAYS = `time:what, such as -30:scale:8 or 60:reconnect, from ${-WARM_SECONDS} to ${END_SECONDS} seconds`;

/** Reads one event of a script such as `-30:scale:8`; undefined for what is none. */
function readScriptEvent(text: string): ScriptEvent | undefined {
  const [at = '', word = '', number] = text.split(':');
  const what = HAPPENINGS.find((name) => name === word);
  const time = Number(at);
  if (!what || at === '' || !Number.isInteger(time) || time < -WARM_SECONDS || time > END_SECONDS)
    return undefined;
  if (NUMBERED.includes(what) !== (number !== undefined)) return undefined;
  return { at: time, what, arg: Number(number ?? 0) };
}

/** Writes one; the inverse of {@link readScriptEvent}. */
export function printScriptEvent({ at, what, arg }: ScriptEvent): string {
  return `${at}:${what}${NUMBERED.includes(what) ? `:${arg}` : ''}`;
}

/** Whether a text is an event of a script. */
export function isScriptEvent(text: string): boolean {
  return readScriptEvent(text) !== undefined;
}

/** The events of a script in the order in which they happen; equal times keep their order. O(n log n). */
export function readScript(texts: readonly string[]): readonly ScriptEvent[] {
  return texts
    .map(readScriptEvent)
    .filter((event) => event !== undefined)
    .sort((a, b) => a.at - b.at);
}
