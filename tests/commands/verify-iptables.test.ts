import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readRun } from '@/lib/commands/iptables-runs';

/** The command on a machine that has these programs, each of them a line of shell, and no others. */
function verify(programs: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-iptables-'));
  for (const [name, line] of Object.entries(programs))
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  const command = ['--import', 'tsx', 'lib/commands/verify-iptables.ts', ...args];
  const env = { ...process.env, PATH: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const TOOLS = ['bash', 'unshare', 'ip', 'iptables', 'iptables-restore', 'awk', 'python3', 'uname'];
const ALL = Object.fromEntries(TOOLS.map((tool) => [tool, 'echo fake']));

/** What the script prints for these counts. */
const run = (fresh: string, before: string, after: string, joined: string) =>
  [
    '-A MY-SERVICE -p tcp -j DNAT --to-destination 127.0.0.1:9004',
    `2000 new connections: ${fresh}`,
    '12 connections opened and kept',
    `12 held connections, 50 requests each: ${before}`,
    'a fifth endpoint joins',
    `12 held connections, 50 requests each: ${after}`,
    `300 new connections: ${joined}`,
  ].join('\n');

const EVEN = ['500 500 500 500 0', '150 150 150 150 0'] as const;
const EVEN_JOIN = ['150 150 150 150 0', '60 60 60 60 60'] as const;

const onLinux = test.skipIf(process.platform !== 'linux');

onLinux('without the programs it says which are missing, and that nothing was verified', () => {
  const { python3: _, awk: __, ...some } = ALL;
  expect(verify(some)).toEqual({
    status: 0,
    stdout:
      'Not verified: not on the path: awk, python3, so there is nothing to compare the model with.\n',
    stderr: '',
  });
});

onLinux('where no namespace can be made it repeats what unshare says', () => {
  const unshare = 'echo "unshare failed: Operation not permitted" >&2; exit 1';
  const { status, stdout } = verify({ ...ALL, unshare });
  expect([status, stdout]).toEqual([
    0,
    'Not verified: a network namespace with such a rule cannot be made (unshare failed: Operation not permitted), so there is nothing to compare the model with.\n',
  ]);
});

onLinux('a kernel that takes turns, which looks even, does not fit', () => {
  const bash = `cat() { while read -r line; do echo "$line"; done; }\ncat <<'RUN'\n${run(...EVEN, ...EVEN_JOIN)}\nRUN`;
  const { status, stdout } = verify({ ...ALL, bash }, '--runs', '15');
  expect(status).toBe(1);
  expect(stdout).toContain('fake, kernel fake, 15 runs');
  expect(stdout).toMatch(/\n1\.0 +500 \/ 500 \/ 500 \/ 500 +500 \/ 500 \/ 500 \/ 500 +Run 15: /);
  expect(stdout).toContain('Disagreed: 1 of 20 comparisons are too unlikely:');
});

onLinux('a script that fails is no agreement', () => {
  const { status, stderr } = verify({ ...ALL, bash: 'echo no such rule >&2; exit 4' });
  expect(status).toBe(1);
  expect(stderr).toContain('iptables.sh failed: no such rule');
});

test.each(['14', '201', '15.5', 'many'])('%s runs are refused', (runs) => {
  const { status, stderr } = verify({}, '--runs', runs);
  expect([status, stderr]).toEqual([
    2,
    'Usage: npm run verify:iptables -- --runs N, with N from 15 to 200.\n',
  ]);
});

test('what the script prints is read as connections by pod', () => {
  const printed = run(
    '511 493 482 514 0',
    '150 100 250 100 0',
    '150 100 250 100 0',
    '56 57 64 52 71',
  );
  expect(readRun(printed)).toEqual({
    fresh: [511, 493, 482, 514],
    before: [3, 2, 5, 2, 0],
    after: [3, 2, 5, 2, 0],
    joined: [56, 57, 64, 52, 71],
  });
});

test('a run that lost something, or that a pod answered too early, is refused', () => {
  const [fresh, before] = EVEN;
  const read =
    (...counts: readonly [string, string, string, string]) =>
    () =>
      readRun(run(...counts));
  expect(read('499 500 500 500 0', before, ...EVEN_JOIN)).toThrow('Not as many as were announced');
  expect(read(fresh, '150 150 150 149 0', ...EVEN_JOIN)).toThrow('Not as many as were announced');
  expect(read('500 500 500 499 1', before, ...EVEN_JOIN)).toThrow('answered before it joined');
  expect(read(fresh, '150 150 150 100 50', ...EVEN_JOIN)).toThrow('answered before it joined');
  expect(() => readRun('2000 new connections: 500 500 500 500 0')).toThrow('Four lines of counts');
  expect(() => readRun(`${run(...EVEN, ...EVEN_JOIN)}\n1 new connections: 1 0 0 0 0`)).toThrow(
    'Four lines of counts',
  );
});
