'use client';
import {
  type Attempt,
  beginAttempt,
  isWritten,
  type Judgement,
  type QuestionKept,
  type Sure,
} from '@/lib/study/kept';
import type { Room } from '@/lib/study/rooms';
import { leavingOf } from '@/lib/study/standing';
import { newId, now } from './moment';
import { troubleOf, update } from './study-database';
import type { StudyStore } from './study-state';
import { whenQuiet } from './when-quiet';

/** Does a piece of writing after all before it, and says how it went. It never rejects. */
export function write(store: StudyStore, work: () => Promise<void>): Promise<void> {
  store.unwritten++;
  if (store.getState().saving === 'nothing') store.setState({ saving: 'saving' });
  const done: Promise<void> = store.pending.then(work).then(
    () => {
      store.unwritten--;
      const savedAt = now();
      // What is written later says itself how it went.
      const isLast = () => store.pending === done && !store.dirty;
      whenQuiet(
        () => store.typedAt,
        () => isLast() && store.setState({ saving: 'saved', savedAt }),
      );
    },
    (error) => store.setState({ saving: troubleOf(error) }),
  );
  store.pending = done;
  return done;
}

/** Shows an attempt that was just begun as the latest. */
export function show(store: StudyStore, attempt: Attempt): void {
  store.known = attempt.changedAt;
  store.setState({ attempt, list: [...store.getState().list, attempt] });
}

/** The attempt that is looked at; begun where there is none. */
export function attemptOf(store: StudyStore): Attempt {
  const { attempt } = store.getState();
  if (attempt) return attempt;
  const made = beginAttempt(store.slug, newId(), now());
  show(store, made);
  return made;
}

/** Changes the attempt here at once, and what is kept of it by the same rule, whatever else was written there. */
async function changeAttempt(store: StudyStore, change: (attempt: Attempt) => Attempt) {
  // Before that nobody knows which attempt it is.
  if (!store.getState().read) await store.ready;
  const mine = attemptOf(store);
  store.setState({ attempt: change(mine) });
  write(store, () => update('attempts', mine.id, (kept) => change(kept ?? mine)));
}

async function changeQuestion(store: StudyStore, change: (kept: QuestionKept) => QuestionKept) {
  if (!store.getState().read) await store.ready;
  const mine = store.getState().question;
  store.setState({ question: change(mine) });
  write(store, () => update('questions', store.slug, (kept) => change(kept ?? mine)));
}

/** Keeps how sure the reader is of the attempt. */
export function setSure(store: StudyStore, sure: Sure): void {
  changeAttempt(store, (attempt) => ({ ...attempt, sure }));
}

/** Keeps that a hint was opened. @param hint 1 to 3 */
export function noteHint(store: StudyStore, hint: number): void {
  changeAttempt(store, (attempt) => ({
    ...attempt,
    hints: [...new Set([...attempt.hints, hint])].sort(),
  }));
}

/** Keeps how many seconds the attempt has taken. */
export function setSeconds(store: StudyStore, seconds: number): void {
  changeAttempt(store, (attempt) => ({ ...attempt, seconds: Math.max(attempt.seconds, seconds) }));
}

/** Keeps what the reader says of a point of the attempt: a verdict, or the words that show it. */
export function judge(
  store: StudyStore,
  point: string,
  change: Pick<Judgement, 'verdict'> | Pick<Judgement, 'evidence'>,
): void {
  const at = now();
  changeAttempt(store, (attempt) => {
    const before = attempt.judged[point] ?? { evidence: [] };
    return { ...attempt, judged: { ...attempt.judged, [point]: { ...before, ...change, at } } };
  });
}

/** Keeps a note at a point. */
export function setNote(store: StudyStore, point: string, text: string): void {
  const at = now();
  changeQuestion(store, (kept) => ({ ...kept, notes: { ...kept.notes, [point]: { text, at } } }));
}

/** Keeps what the reader said of a statement. */
export function setJudged(store: StudyStore, id: string, holds: boolean): void {
  const at = now();
  changeQuestion(store, (kept) => ({
    ...kept,
    statements: { ...kept.statements, [id]: { holds, at } },
  }));
}

/** Keeps that the reader went on from a room, and from Try that the answer was shown. */
export function leave(store: StudyStore, room: Room): void {
  const { question, attempt } = store.getState();
  const how = leavingOf(room, { question, attempt });
  const at = now();
  changeQuestion(store, (kept) => ({ ...kept, rooms: { ...kept.rooms, [room]: { how, at } } }));
  if (room === 'try' && attempt && isWritten(attempt) && !attempt.shownAt)
    changeAttempt(store, (one) => ({ ...one, shownAt: one.shownAt ?? at }));
}

/** Begins a fresh attempt; the one before is kept, out of sight. */
export function tryAfresh(store: StudyStore): void {
  const made = beginAttempt(store.slug, newId(), now());
  show(store, made);
  store.setState({ savedAt: undefined });
  write(store, () => update('attempts', made.id, () => made));
  changeQuestion(store, (kept) => {
    const { try: _, check: __, ...rooms } = kept.rooms;
    return { ...kept, rooms };
  });
}
