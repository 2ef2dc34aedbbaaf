import { spawnSync } from 'node:child_process';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START = 'lib/commands/start.mjs';
/** Longer than any refusal takes, and shorter than a build. */
const PATIENCE_MILLISECONDS = 15_000;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Runs Node here and returns how it ended; ends it when it does not end by itself. */
function node(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: PATIENCE_MILLISECONDS,
  });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

test.each(['abc', '0', '-1', '65536', '3000.5', '', '80 80'])(
  'PORT="%s" is refused in one line that names it',
  (PORT) => {
    const { status, lines, stdout } = node([START], { PORT });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(lines).toEqual([`PORT is "${PORT}"; it must be a number from 1 to 65535.`]);
  },
);

test('a port that is taken is refused in one line, before anything is installed or built', async () => {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const { status, lines, stdout } = node([START], { PORT: String(port) });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(lines).toEqual([
    `Port ${port} is in use. Choose another: PORT=${port === 65_535 ? port - 1 : port + 1} npm start`,
  ]);
});

test.each(['18.0.0', '20.18.3', '16.20.2'])('Node %s is refused in one line', (version) => {
  const call = `import('./lib/commands/prepare.mjs').then((m) => m.requireNode('${version}'))`;
  const { status, lines } = node(['-e', call]);
  expect(status).toBe(1);
  expect(lines).toEqual([`Dry Run needs Node 20.19 or newer; this is ${version}.`]);
});

test.each(['20.19.0', '22.0.0', '24.1.0'])('Node %s is welcome', (version) => {
  const call = `import('./lib/commands/prepare.mjs').then((m) => m.requireNode('${version}'))`;
  expect(node(['-e', call])).toEqual({ status: 0, stdout: '', lines: [''] });
});
