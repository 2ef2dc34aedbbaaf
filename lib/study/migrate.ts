import { SLUGS, type Slug } from '../kernel/slugs';
import {
  type Attempt,
  beginAttempt,
  type QuestionKept,
  type StudyData,
  SURE,
  untouched,
} from './kept';
import { ROOMS } from './rooms';
import { ID, MOST_SECONDS } from './study-limits';

type Texts = Readonly<Record<string, string>>;

/**
 * What a browser kept before it kept attempts one by one: texts by name, such as `attempt:<slug>`.
 * Names and values that mean nothing are passed over; a text is taken however long it is.
 * O(names) for each question.
 * @param kept the texts by name, without the prefix that the browser's storage has
 * @param now the moment given to all of it, since nothing of it has one of its own
 */
export function migrate1(kept: Texts, now: string): StudyData {
  return {
    attempts: SLUGS.flatMap((slug) => formerAttempt(slug, kept, now) ?? []),
    questions: SLUGS.flatMap((slug) => formerQuestion(slug, kept, now) ?? []),
    mocks: [],
    solved: SLUGS.flatMap((slug) => yesBelow(`solved:${slug}:`, kept).map((id) => `${slug}:${id}`)),
  };
}

function formerAttempt(slug: Slug, kept: Texts, now: string): Attempt | undefined {
  const text = kept[`attempt:${slug}`] ?? '';
  const sure = SURE.find((word) => word === kept[`sure:${slug}`]);
  const seconds = secondsOf(kept[`clock:${slug}`] ?? '');
  const had = yesBelow(`had:${slug}:`, kept);
  if (text === '' && !sure && seconds === 0 && had.length === 0) return undefined;
  const wasLeft = isLeaving(kept[`room:${slug}:try`]);
  return {
    ...beginAttempt(slug, `${slug}-before`, now),
    text,
    seconds,
    ...(sure ? { sure } : {}),
    ...(wasLeft ? { shownAt: now } : {}),
    judged: Object.fromEntries(
      had.map((point) => [point, { verdict: 'present', evidence: [], at: now }]),
    ),
  };
}

function formerQuestion(slug: Slug, kept: Texts, now: string): QuestionKept | undefined {
  const rooms = ROOMS.flatMap((room) => {
    const how = kept[`room:${slug}:${room}`];
    return isLeaving(how) ? [[room, { how, at: now }] as const] : [];
  });
  const statements = below(`judged:${slug}:`, kept)
    .filter(([, said]) => said === 'holds' || said === 'not')
    .map(([id, said]) => [id, { holds: said === 'holds', at: now }] as const);
  if (rooms.length === 0 && statements.length === 0) return undefined;
  return {
    ...untouched(slug),
    rooms: Object.fromEntries(rooms),
    statements: Object.fromEntries(statements),
  };
}

/** What follows a prefix in the names, where it is an id, and the texts. */
function below(prefix: string, kept: Texts): readonly (readonly [id: string, text: string])[] {
  return Object.entries(kept)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, text]) => [name.slice(prefix.length), text] as const)
    .filter(([id]) => ID.test(id));
}

function yesBelow(prefix: string, kept: Texts): readonly string[] {
  return below(prefix, kept).flatMap(([id, text]) => (text === 'yes' ? [id] : []));
}

function isLeaving(text: string | undefined): text is 'done' | 'skipped' {
  return text === 'done' || text === 'skipped';
}

/** Whole seconds; 0 where the text is no such number, or too great for a clock. */
function secondsOf(text: string): number {
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  return seconds <= MOST_SECONDS ? seconds : 0;
}
