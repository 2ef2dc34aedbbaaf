import type { Maintenance } from './run-parts';

/**
 * Where the planned work stands: a round begins every `everyDays`, in it each instance has its
 * turn in order, one at a time. Times in whole seconds; plain JSON.
 */
export interface Turns {
  /** When the next round is due; null without maintenance. */
  readonly dueAt: number | null;
  /** Zero-based place of the instance whose turn is next; null between rounds. */
  readonly next: number | null;
  /** The instance being worked on, and until when. */
  readonly working: { readonly node: number; readonly endsAt: number } | null;
  /** Since when the next turn is put off for the quorum. */
  readonly waitingSince: number | null;
  readonly postponedSeconds: number;
  /** Rounds that fell due while one was still going, and were left out. */
  readonly roundsSkipped: number;
}

/** Rounds a time to whole seconds, at least one, so that time always moves on. */
export function wholeSeconds(seconds: number): number {
  return Math.max(1, Math.round(seconds));
}

/** Before the first round. */
export function firstTurns(maintenance: Maintenance | null): Turns {
  return {
    dueAt: maintenance === null ? null : wholeSeconds(maintenance.everyDays * 86_400),
    next: null,
    working: null,
    waitingSince: null,
    postponedSeconds: 0,
    roundsSkipped: 0,
  };
}

/** When a turn ends or a round falls due, whichever is first; infinite when neither will. */
export function nextTurnAt({ working, dueAt }: Turns): number {
  const never = Number.POSITIVE_INFINITY;
  return Math.min(working?.endsAt ?? never, dueAt ?? never);
}

/** A round falls due: it begins, or is left out when the last one is still going. */
export function roundDue(turns: Turns, maintenance: Maintenance, instances: number): Turns {
  if (turns.dueAt === null) return turns;
  const dueAt = turns.dueAt + wholeSeconds(maintenance.everyDays * 86_400);
  if (instances === 0) return { ...turns, dueAt };
  const isFree = turns.next === null && turns.working === null;
  return isFree
    ? { ...turns, dueAt, next: 0 }
    : { ...turns, dueAt, roundsSkipped: turns.roundsSkipped + 1 };
}

/** The turn of `turns.next` begins now. */
export function turnBegins(
  turns: Turns,
  maintenance: Maintenance,
  instances: number,
  now: number,
): Turns {
  if (turns.next === null) return turns;
  const waited = turns.waitingSince === null ? 0 : now - turns.waitingSince;
  return {
    ...turns,
    next: turns.next + 1 < instances ? turns.next + 1 : null,
    working: { node: turns.next, endsAt: now + wholeSeconds(maintenance.hoursEach * 3600) },
    waitingSince: null,
    postponedSeconds: turns.postponedSeconds + waited,
  };
}
