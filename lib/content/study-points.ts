import 'server-only';
import { SLUGS, type Slug } from '../kernel/slugs';
import { readingMinutes, type StudyPoint } from '../study/advice';
import type { StudyQuestion } from '../study/next-thing';
import { anchorPath, roomPath } from '../study/rooms';
import { countWords } from '../study/standing';
import { questionFor } from './loaded';
import type { Question } from './question';
import { plainText } from './rich-text';
import type { Point } from './schema';

/** All points of all questions as `/progress/points.json` gives them, by slug. */
export type StudyPoints = Readonly<Record<Slug, Omit<StudyQuestion, 'slug'>>>;

/** The points of all questions, each with what can be done about it. Throws as `loadQuestion`. */
export function loadStudyPoints(): StudyPoints {
  const entries = SLUGS.map((slug) => {
    const question = questionFor(slug);
    const { number, short, minutes } = question;
    const points = question.points.map((point) => studyPoint(question, point));
    return [slug, { number, short, minutes, points }];
  });
  return Object.fromEntries(entries);
}

/** A point with what can be done about it. */
export function studyPoint(question: Question, point: Point): StudyPoint {
  const { id, tier, claim, scenario } = point;
  const see = scenario && `/lab/${question.slug}${scenario}`;
  return {
    id,
    tier,
    claim: plainText(claim),
    minutes: readingMinutes(countWords(question.reasons.get(id)?.source ?? '')),
    read: placeOf(question, id),
    ...(see ? { see } : {}),
    judge: statementAbout(question, point),
  };
}

/** Name and address of what holds the paragraph behind a point: a part of the answer, or a page of its own. */
export function placeOf(question: Question, point: string): StudyPoint['read'] {
  const reason = question.reasons.get(point);
  const page = question.further.find(({ name }) => name === reason?.page);
  const answer = roomPath(question.slug, 'answer');
  if (page) return { title: page.title, href: `${answer}/${page.name}` };
  const part = reason?.part;
  return part
    ? { title: plainText(part.title), href: `${answer}#${part.id}` }
    : { title: 'the answer', href: answer };
}

/** The first trap about a point; without one the point as somebody would say it. */
function statementAbout({ slug, traps }: Question, point: Point): StudyPoint['judge'] {
  const trap = traps.find((one) => one.point === point.id);
  const said = `said-${point.id}`;
  if (trap)
    return {
      id: trap.id,
      words: plainText(trap.statement),
      href: anchorPath(slug, trap.id),
      holds: false,
    };
  return point.said === undefined
    ? undefined
    : { id: said, words: plainText(point.said), href: anchorPath(slug, said), holds: true };
}
