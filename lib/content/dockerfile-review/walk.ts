import 'server-only';
import { z } from 'zod';
import { ContentError, type Fault } from '../fault';
import type { Question } from '../question';
import { referenceFaults } from '../references';
import { findingSchema, stepSchema } from './schema';

/**
 * Reads the walk from the broken Dockerfile to the fixed one: findings, and steps, each with the whole
 * file as it stands after it.
 * @throws ContentError for an unknown id, a finding without exactly one step, a line that is not in
 *   its file, or a last step that is not the fixed file
 */
export function loadWalk(question: Question) {
  const { folder, context, sources, points: rubric } = question;
  const { files } = context;
  const faults: Fault[] = [];
  const findingsFile = `${folder}/findings.yaml`;
  const stepsFile = `${folder}/steps.yaml`;
  const broken = files.text(`${folder}/given/Dockerfile`);
  const fixed = files.text(`${folder}/answer/Dockerfile`);
  const findings = files.yaml(findingsFile, z.array(findingSchema));
  const steps = files.yaml(stepsFile, z.array(stepSchema)).map((step, at) => ({
    ...step,
    text: files.textFor(`${folder}/${step.file}`, stepsFile, [at, 'file'], faults),
  }));
  const named = steps.map((step) => ({ ...step, id: step.title }));
  faults.push(
    ...referenceFaults(files, {
      folder,
      lists: { findings, steps: named, sources, rubric },
      unique: [['findings']],
      references: [
        ['findings', 'source', 'sources'],
        ['findings', 'point', 'rubric'],
        ['steps', 'findings', 'findings'],
      ],
    }),
  );
  for (const [at, finding] of findings.entries()) {
    const complain = (key: string, field: string, found: string, expected: string) =>
      faults.push(files.fault(findingsFile, [at, key], field, found, expected));
    for (const name of ['broken', 'fixed'] as const) {
      const last = { broken, fixed }[name].replace(/\n$/, '').split('\n').length;
      for (const line of finding[name].filter((line) => line > last))
        complain(name, `${finding.id}.${name}`, String(line), `a line up to ${last}`);
    }
    const uses = steps.filter((step) => step.findings.includes(finding.id)).length;
    if (uses !== 1)
      complain(
        'id',
        finding.id,
        `${uses} steps in steps.yaml`,
        'exactly one step that resolves it',
      );
  }
  if (steps.at(-1)?.text !== fixed) {
    const at = [steps.length - 1, 'file'];
    const expected = 'the text of answer/Dockerfile';
    faults.push(files.fault(stepsFile, at, 'last step', 'another text', expected));
  }
  if (faults.length > 0) throw new ContentError(faults);
  return { broken, fixed, findings, steps };
}

/** What the check of the content needs to know of these files. */
export const dockerfileFiles = {
  prose: ['findings.yaml', 'steps.yaml'],
  check: (question: Question) => loadWalk(question).findings.flatMap(({ source }) => source),
};
