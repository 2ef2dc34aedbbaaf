import 'server-only';
import { z } from 'zod';
import { ContentError, type Fault } from './fault';
import type { Question } from './question';
import { type DockerfileStep, type Finding, findingSchema, stepSchema } from './schema';

/** The walk of question 1 from the broken Dockerfile to the fixed one. */
export interface DockerfileWalk {
  readonly broken: string;
  readonly fixed: string;
  readonly findings: readonly Finding[];
  /** Each step with the whole file as it stands after it. */
  readonly steps: readonly (DockerfileStep & { readonly text: string })[];
}

/**
 * Reads findings and steps of the Dockerfile question.
 * @throws ContentError for an unknown id, a finding without exactly one step, a line that is not in
 *   its file, or a last step that is not the fixed file
 */
export function loadWalk(question: Question): DockerfileWalk {
  const {
    folder,
    context: { files },
  } = question;
  const faults: Fault[] = [];
  const findingsFile = `${folder}/findings.yaml`;
  const stepsFile = `${folder}/steps.yaml`;
  const broken = files.text(`${folder}/given/Dockerfile`);
  const fixed = files.text(`${folder}/answer/Dockerfile`);
  const findings = files.yaml(findingsFile, z.array(findingSchema));
  const steps = files
    .yaml(stepsFile, z.array(stepSchema))
    .map((step) => ({ ...step, text: files.text(`${folder}/${step.file}`) }));
  const complain = (file: string, id: string, field: string, found: string, expected: string) =>
    faults.push({ file, line: files.lineOf(file, id), field, found, expected });
  const sourceIds = new Set(question.sources.map((source) => source.id));
  const pointIds = new Set(question.points.map((point) => point.id));
  const lineCount = (text: string) => text.replace(/\n$/, '').split('\n').length;
  for (const finding of findings) {
    const at = `id: ${finding.id}`;
    for (const id of finding.source)
      if (!sourceIds.has(id))
        complain(findingsFile, at, `${finding.id}.source`, id, 'an id of sources.yaml');
    if (!pointIds.has(finding.point))
      complain(findingsFile, at, `${finding.id}.point`, finding.point, 'an id of rubric.yaml');
    for (const [name, lines, text] of [
      ['broken', finding.broken, broken],
      ['fixed', finding.fixed, fixed],
    ] as const)
      for (const line of lines)
        if (line > lineCount(text))
          complain(
            findingsFile,
            at,
            `${finding.id}.${name}`,
            String(line),
            `a line up to ${lineCount(text)}`,
          );
    const uses = steps.filter((step) => step.findings.includes(finding.id)).length;
    if (uses !== 1)
      complain(
        stepsFile,
        finding.id,
        finding.id,
        `${uses} steps`,
        'exactly one step that resolves it',
      );
  }
  for (const step of steps)
    for (const id of step.findings)
      if (!findings.some((finding) => finding.id === id))
        complain(stepsFile, step.file, step.title, id, 'an id of findings.yaml');
  if (steps.at(-1)?.text !== fixed)
    complain(
      stepsFile,
      steps.at(-1)?.file ?? '',
      'last step',
      'another text',
      'the text of answer/Dockerfile',
    );
  if (faults.length > 0) throw new ContentError(faults);
  return { broken, fixed, findings, steps };
}
