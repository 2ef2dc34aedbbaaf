import type { Mock, QuestionKept, StudyData } from './kept';
import { mergeAttempts } from './merge-attempts';
import { byText, greaterOf, laterOf, mergeEntries, mergeLists } from './merge-entries';

type Note = QuestionKept['notes'][string];
type Rooms = QuestionKept['rooms'];

/**
 * What two places kept, as one. Every line that was typed into an attempt or a note on either side is
 * in the result. It does not matter which side is which, and merging either of them again adds
 * nothing. The result is in one order, whatever that of the sides. O(n log n).
 */
export function mergeStudy(mine: StudyData, theirs: StudyData): StudyData {
  const plans = [mine.plan, theirs.plan].filter((plan) => plan !== undefined);
  return {
    attempts: mergeAttempts(mine.attempts, theirs.attempts),
    questions: mergeLists(mine.questions, theirs.questions, ({ slug }) => slug, mergeQuestions),
    mocks: mergeLists(
      mine.mocks,
      theirs.mocks,
      ({ id }) => id,
      (one, other) => greaterOf(one, other, progressOf),
      ({ startedAt, id }) => `${startedAt} ${id}`,
    ),
    ...(plans.length === 0 ? {} : { plan: plans.reduce(laterOf) }),
    solved: [...new Set([...mine.solved, ...theirs.solved])].sort(),
  };
}

function mergeQuestions(one: QuestionKept, other: QuestionKept): QuestionKept {
  return {
    slug: one.slug,
    rooms: mergeEntries(one.rooms as Required<Rooms>, other.rooms as Required<Rooms>, laterOf),
    statements: mergeEntries(one.statements, other.statements, laterOf),
    notes: mergeEntries(one.notes, other.notes, mergeNotes),
  };
}

/** Both texts, the earlier first; only one where it contains the other. */
function mergeNotes(one: Note, other: Note): Note {
  const [earlier, later] = [one, other].sort(byText(({ at, text }) => `${at} ${text}`)) as [
    Note,
    Note,
  ];
  const { at } = later;
  if (later.text.includes(earlier.text)) return later;
  if (earlier.text.includes(later.text)) return { text: earlier.text, at };
  return { text: `${earlier.text}\n\n${later.text}`, at };
}

/** Greater for what ended, then for what began later, then for what was worked at longer. */
function progressOf({ ended, startedAt, questions }: Mock): string {
  const seconds = Object.values(questions).reduce((sum, question) => sum + question.seconds, 0);
  return `${ended ? 1 : 0} ${startedAt} ${String(seconds).padStart(20, '0')}`;
}
