// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of a Dockerfile
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { followEnvironment, momentAt } from '@/lib/models/dockerfile-review/env';
import { expand } from '@/lib/models/dockerfile-review/expand';
import { readInstructions } from '@/lib/models/dockerfile-review/instructions';

const FOLDER = 'content/questions/dockerfile-review';
const BASES = {
  alpine: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
};

function read(path: string): string {
  return readFileSync(`${FOLDER}/${path}`, 'utf8');
}

const steps: readonly { file: string; findings: readonly string[] }[] = parse(read('steps.yaml'));
const findings: readonly {
  id: string;
  severity: string;
  broken: readonly number[];
  fixed: readonly number[];
  leftOut?: string;
}[] = parse(read('findings.yaml'));
const files = ['given/Dockerfile', ...steps.map(({ file }) => file), 'answer/Dockerfile'];

test('the given file is the one in the assignment, byte for byte', () => {
  const fenced = readFileSync('content/assignment.txt', 'utf8').split('```\n')[1];
  expect(read('given/Dockerfile')).toBe(fenced);
});

test('the walk ends with the answer', () => {
  expect(read(steps.at(-1)?.file ?? '')).toBe(read('answer/Dockerfile'));
});

test('each finding is resolved by exactly one step', () => {
  const resolved = steps.flatMap(({ findings: ids }) => ids);
  expect([...resolved].sort()).toEqual(findings.map(({ id }) => id).sort());
});

test('findings are ranked: severities come in one order, without returning', () => {
  const runs = findings
    .map(({ severity }) => severity)
    .filter((severity, i, all) => severity !== all[i - 1]);
  expect(runs).toEqual(['leak', 'start', 'supply', 'size', 'hygiene']);
});

test('a finding without a line in the answer says why', () => {
  for (const { id, fixed, leftOut } of findings)
    expect([id, fixed.length === 0]).toEqual([id, leftOut !== undefined]);
});

test('no finding points at an empty line', () => {
  const point = (path: string, lines: readonly number[], id: string) => {
    const all = read(path).split('\n');
    for (const line of lines) expect(`${id} ${all[line - 1]?.trim()}`).not.toBe(`${id} `);
  };
  for (const { id, broken, fixed } of findings) {
    point('given/Dockerfile', broken, id);
    point('answer/Dockerfile', fixed, id);
  }
});

test.each(files)('%s parses, begins with FROM and copies only from stages that exist', (path) => {
  const text = read(path);
  const parsed = DockerfileParser.parse(text);
  const keywords = parsed.getInstructions().map((instruction) => instruction.getKeyword());
  expect(keywords[0]).toBe('FROM');
  const known = 'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM RUN USER WORKDIR'.split(' ');
  expect(keywords.filter((keyword) => !known.includes(keyword))).toEqual([]);
  const stages: (string | null)[] = [];
  for (const from of parsed.getFROMs()) {
    const image = from.getImage() ?? '';
    if (!image.includes(':') && image !== 'alpine') expect(stages).toContain(image);
    stages.push(from.getBuildStage());
  }
  for (const copy of parsed.getCOPYs()) {
    const from = copy.getFlags().find((flag) => flag.getName() === 'from');
    if (from) expect(stages).toContain(from.getValue());
  }
});

test.each(files)('our reader finds the instructions of %s that dockerfile-ast finds', (path) => {
  const text = read(path);
  const theirs = DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction) => [instruction.getRange().start.line + 1, instruction.getKeyword()]);
  const ours = readInstructions(text).map((instruction) => [
    instruction.line,
    instruction.kind === 'other' ? instruction.keyword : instruction.kind.toUpperCase(),
  ]);
  expect(ours).toEqual(theirs);
});

test('in the given file PATH begins with /.local/bin when poetry is called', () => {
  const moments = followEnvironment(readInstructions(read('given/Dockerfile')), { bases: BASES });
  expect(momentAt(moments, 20)?.visible.PATH).toBe(`/.local/bin:${BASES.alpine.PATH}`);
  expect(momentAt(moments, 20)?.visible.HOME).toBe('/home/user');
});

test('the first step puts the directory of the installer into PATH', () => {
  const text = read(steps[0]?.file ?? '');
  const last = followEnvironment(readInstructions(text), { bases: BASES }).at(-1);
  expect(last?.visible.PATH).toBe(`/home/user/.local/bin:${BASES.alpine.PATH}`);
});

test('the answer keeps no build variable and no key in the image it ships', () => {
  const bases = { 'python:3.14.7-slim-trixie': { PATH: '/usr/local/bin:/usr/bin:/bin' } };
  const kept = followEnvironment(readInstructions(read('answer/Dockerfile')), { bases }).at(
    -1,
  )?.kept;
  expect(kept?.PATH).toBe('/app/.venv/bin:/usr/local/bin:/usr/bin:/bin');
  expect(Object.keys(kept ?? {}).filter((name) => /POETRY|HOME/.test(name))).toEqual([]);
  expect(read('answer/Dockerfile')).not.toMatch(/COPY.*(id_rsa|ssh-keys)/);
});

const part = fc.constantFrom(
  ...['a', ' ', '/', '$A', '$B', '$NO', '${A}', '${B}x', '${NO:-d}', '${E:-d}', '${E-d}'],
  ...['${A:+p}', '${NO+p}', '${E+p}', '${NO:-$A}', '\\$A', '\\\\', '\\"', "'"],
);

test('expands words in double quotes as bash does', () => {
  const words = fc.sample(
    fc.array(part, { maxLength: 6 }).map((parts) => `"${parts.join('')}"`),
    300,
  );
  const script = words.map((word) => `printf '%s\\0' ${word}`).join('\n');
  const seen = execFileSync('bash', ['-c', script], {
    env: { ...process.env, A: '1', B: 'b c', E: '' },
  });
  const variables: Readonly<Record<string, string>> = { A: '1', B: 'b c', E: '' };
  const ours = words.map((word) => {
    const found = expand(word, (name) => variables[name]);
    return found.ok ? found.value : found.message;
  });
  expect(ours).toEqual(seen.toString().split('\0').slice(0, -1));
});
