import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ASSIGNMENT_LAYOUT } from '@/lib/models/az-quorum/layout/layouts';
import { survivalOf } from '@/lib/models/az-quorum/survival/survival';

const COMMAND = ['--conditions=react-server', '--import', 'tsx', 'lib/commands/evaluate.ts'];

function evaluate(args: readonly string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...COMMAND, ...args], {
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter(Boolean);
  return { lines, stderr, status, answers: () => lines.map((line) => JSON.parse(line)) };
}

test('each line of the input is answered by one line, at full precision', () => {
  const { answers, status } = evaluate(
    ['az-quorum'],
    '{"id":1,"values":{"p":0.02}}\r\n\n{"id":2,"query":"?down=us-east-1"}',
  );
  const chances = { p: 0.02, q: 0.001, r: 0.0001 };
  const { survival } = survivalOf(ASSIGNMENT_LAYOUT.layout, chances);
  expect(answers()).toMatchObject([
    { id: 1, up: 4, quorum: 'yes', survival },
    { id: 2, up: 1, quorum: 'no' },
  ]);
  expect(status).toBe(0);
});

test('files are read in order; a line that is refused says where, and the rest are answered', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'));
  const files = ['{"values":{"p":2}}', '{"ask":"trials","trials":10,"seed":7}'].map((text, at) => {
    const file = path.join(folder, `${at}.jsonl`);
    writeFileSync(file, text);
    return file;
  });
  const { answers, status } = evaluate(['az-quorum', ...files]);
  expect(answers()[0]).toEqual({
    error: { path: 'values.p', found: '2', expected: 'a number from 0 to 1' },
  });
  expect(answers()[1]).toMatchObject({ trials: 10 });
  expect(status).toBe(1);
});

test('the model of question 1 answers from its content', () => {
  const { answers, status } = evaluate(['dockerfile-review'], '{"values":{"step":"whole"}}');
  expect(answers()[0]).toMatchObject({ step: 'whole', 'findings-resolved': 0 });
  expect(status).toBe(0);
});

test.each([
  [['az-quorum'], '{"id":1}\nno json', 'standard input:2 is no JSON: no json'],
  [['az-quorum', 'no-such-file'], '', 'no-such-file cannot be read'],
  [['mars'], '', '“mars” is no model that can be asked; there are dockerfile-review, az-quorum'],
  [[], '', '“” is no model that can be asked'],
])('%j with %j ends with 2 and says why', (args, input, says) => {
  const { stderr, status } = evaluate(args, input);
  expect(stderr).toContain(says);
  expect(status).toBe(2);
});

test('the schema of what is taken is printed', () => {
  const { lines } = evaluate(['replicas-for-availability', '--schema']);
  expect(JSON.parse(lines.join('\n'))).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    oneOf: [{ properties: { values: { properties: { n: { minimum: 1, maximum: 100 } } } } }],
  });
});
