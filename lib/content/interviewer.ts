import 'server-only';
import { bandOf, scoreAnswer } from '../review/score';
import { ContentError, type Fault, fileFault } from './fault';
import { readList } from './lists';
import type { Question } from './question';
import { referenceFaults } from './references';
import { markedIds } from './rich-text';
import { anchorSchema, LEVELS, probeSchema } from './schema';

/** What only an interviewer may see of one question; no candidate's page loads it. */
export type InterviewerPart = ReturnType<typeof loadInterviewerPart>;

/**
 * Reads the probes and the four sample answers of a question, each answer with the ids of the points
 * that its text marks and of the traps that it asserts, each once.
 * @throws ContentError for a bad shape, an unknown id, or a score that its marks do not give
 */
export function loadInterviewerPart(question: Question) {
  const { folder, slug, context } = question;
  const { files } = context;
  const faults: Fault[] = [];
  const probes = readList(files, slug, 'probes', probeSchema, faults);
  const points = new Set(question.points.map(({ id }) => id));
  const traps = new Set(question.traps.map(({ id }) => id));
  const references = [['probes', 'points', 'rubric']] as const;
  const lists = { probes, rubric: question.points };
  faults.push(...referenceFaults(files, { folder, lists, unique: [['probes']], references }));
  const file = `${folder}/anchors.yaml`;
  const anchors = readList(files, slug, 'anchors', anchorSchema, faults).map((anchor, at) => {
    const complain = (field: string, found: string, expected: string) =>
      faults.push(files.fault(file, [at, field], `${anchor.level}.${field}`, found, expected));
    const marks = [...new Set(markedIds(anchor.text))];
    for (const id of marks)
      if (!points.has(id) && !traps.has(id))
        complain('text', `#${id}`, 'an id of rubric.yaml or traps.yaml');
    const made = marks.filter((id) => points.has(id));
    const asserted = marks.filter((id) => traps.has(id));
    const score = scoreAnswer(question.points, new Set(made), asserted.length);
    if (score !== anchor.score)
      complain('score', String(anchor.score), `${score}, which its marks give`);
    if (bandOf(score) !== anchor.level)
      complain('level', anchor.level, `${bandOf(score)}, the band of ${score}`);
    return { ...anchor, points: made, traps: asserted };
  });
  const levels = anchors.map(({ level }) => level).join(', ');
  if (files.exists(file) && levels !== LEVELS.join(', '))
    faults.push(fileFault(file, 'levels', levels || 'none', LEVELS.join(', ')));
  if (faults.length > 0) throw new ContentError(faults);
  return { probes, anchors };
}
