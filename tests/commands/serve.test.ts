import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishExport } from '../../lib/commands/finish-export.mjs';
import { serveSite } from '../../lib/commands/serve.mjs';

const LONG_SCRIPT = 'let answer = 42;\n'.repeat(200);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  const files = {
    'index.html': '<html><head><title>home</title></head></html>',
    '404.html': '<html><head><title>none</title></head></html>',
    'questions/az-quorum.html': '<html><head></head></html>',
    '_next/static/chunks/a1b2.js': LONG_SCRIPT,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  await finishExport(folder);
  server = await serveSite(0, folder);
});

afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

/** Asks as a browser would that takes these encodings; the body is left compressed. */
function ask(place: string, encodings = 'identity'): Promise<IncomingMessage & { size: number }> {
  const { port } = server.address() as AddressInfo;
  const headers = { 'Accept-Encoding': encodings };
  return new Promise((resolve, reject) => {
    get({ port, path: place, headers, agent: false }, (response) => {
      let size = 0;
      response.on('data', (bytes: Buffer) => {
        size += bytes.length;
      });
      response.on('end', () => resolve(Object.assign(response, { size })));
    }).on('error', reject);
  });
}

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', undefined],
])('to a browser that takes "%s" goes the form %s', async (encodings, form) => {
  const response = await ask('/_next/static/chunks/a1b2.js', encodings);
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-encoding']).toBe(form);
  expect(response.headers['content-type']).toMatch(/javascript/);
  if (form) expect(response.size).toBeLessThan(LONG_SCRIPT.length / 10);
  else expect(response.size).toBe(LONG_SCRIPT.length);
});

test('names with a hash are kept for a year, pages are asked for anew', async () => {
  const script = await ask('/_next/static/chunks/a1b2.js');
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const page of ['/', '/questions/az-quorum', '/no-such-page']) {
    const { headers } = await ask(page);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
  }
});

test('an address without a page gets the page that says so, with status 404', async () => {
  const response = await ask('/questions/no-such-question');
  expect(response.statusCode).toBe(404);
  expect(response.size).toBeGreaterThan(0);
});

test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%00', '/%'])(
  'nothing outside the site is served at %s',
  async (place) => {
    expect((await ask(place)).statusCode).toBe(404);
  },
);

test('a port that is taken rejects with EADDRINUSE', async () => {
  const { port } = server.address() as AddressInfo;
  await expect(serveSite(port, folder)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
