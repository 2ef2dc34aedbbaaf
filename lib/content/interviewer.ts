import 'server-only';
import { z } from 'zod';
import { bandOf, scoreAnswer } from '../review/score';
import { ContentError, type Fault } from './fault';
import type { Question } from './question';
import { idsOf, repeatedIds, unknownIds } from './references';
import { markedIds } from './rich-text';
import { type Anchor, anchorSchema, LEVELS, type Probe, probeSchema } from './schema';
import { withFacts } from './with-facts';

/** What only an interviewer may see of one question; no candidate's page loads it. */
export interface InterviewerPart {
  readonly probes: readonly Probe[];
  readonly anchors: readonly AnchorWithMarks[];
}

export interface AnchorWithMarks extends Anchor {
  /** Ids of the points that the text marks, each once. */
  readonly points: readonly string[];
  /** Ids of the traps that the text asserts, each once. */
  readonly traps: readonly string[];
}

/**
 * Reads the probes and the four sample answers of a question.
 * @throws ContentError for a bad shape, an unknown id, or a score that its marks do not give
 */
export function loadInterviewerPart(question: Question): InterviewerPart {
  const { files } = question.context;
  const faults: Fault[] = [];
  const read = <T extends z.ZodType>(name: string, schema: T): readonly z.output<T>[] => {
    const file = `${question.folder}/${name}.yaml`;
    return files.exists(file)
      ? withFacts(files.yaml(file, z.array(schema)), question.slug, file, files, faults)
      : [];
  };
  const probes = read('probes', probeSchema);
  const points = idsOf(question.points);
  const traps = idsOf(question.traps);
  const probesFile = { file: `${question.folder}/probes.yaml`, items: probes };
  faults.push(...repeatedIds([probesFile], files));
  faults.push(...unknownIds(probesFile, 'points', points, 'rubric.yaml', files));
  const file = `${question.folder}/anchors.yaml`;
  const anchors = read('anchors', anchorSchema).map((anchor, at) => {
    const complain = (field: string, found: string, expected: string) =>
      faults.push({
        file,
        line: files.lineAt(file, [at, field]),
        field: `${anchor.level}.${field}`,
        found,
        expected,
      });
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
  if (files.exists(file) && anchors.map((anchor) => anchor.level).join() !== LEVELS.join())
    faults.push({
      file,
      line: 1,
      field: 'levels',
      found: anchors.map((anchor) => anchor.level).join(', ') || 'none',
      expected: LEVELS.join(', '),
    });
  if (faults.length > 0) throw new ContentError(faults);
  return { probes, anchors };
}
