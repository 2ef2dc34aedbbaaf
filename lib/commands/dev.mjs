import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { ensureInstalled, ROOT, requireNode } from './prepare.mjs';

/** `npm run dev`: Next's development server, and a reload of the page whenever content changes. */
requireNode();
ensureInstalled();
const port = Number(process.env.PORT ?? 3000);
const listeners = new Set();
createServer((_request, response) => {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-cache',
  });
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}).listen(port + 1);

let timer;
watch(path.join(ROOT, 'content'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    for (const listener of listeners) listener.write('data: content\n\n');
  }, 100);
});

const next = spawn(
  process.execPath,
  ['node_modules/next/dist/bin/next', 'dev', '--port', String(port)],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_PUBLIC_RELOAD_PORT: String(port + 1),
    },
  },
);
next.on('exit', (code) => process.exit(code ?? 0));
