import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishExport, withPolicy } from '../../lib/commands/finish-export.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const policyOf = (html: string) =>
  /<head><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(html)?.[1] ?? '';

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

test('the policy names each inline script once and no script with a source', () => {
  const scripts = ['theme("ü")', 'let a = 1;\nlet b = "$&";', ''];
  const [first, second, third] = scripts.map((script) => `<script>${script}</script>`);
  const html = `<head>${first}<script src="/a.js" async></script></head><body>${second}${first}${third}</body>`;
  const policy = policyOf(withPolicy(html));
  const named = policy.match(/'sha256-[^']*'/g) ?? [];
  expect(named.toSorted()).toEqual(scripts.map(hash).toSorted());
  expect(policy).toContain("script-src 'self' 'sha256-");
});

test('a script that carries attributes is named too', () => {
  const html = '<head></head><script id="x" nonce="">let a = 1</script>';
  expect(policyOf(withPolicy(html))).toContain(hash('let a = 1'));
});

test('the policy allows nothing inline or evaluated among scripts, and nothing from elsewhere', () => {
  const policy = policyOf(withPolicy('<head></head><script>a</script>'));
  const scripts = policy.split('; ').find((part) => part.startsWith('script-src'));
  expect(scripts).not.toMatch(/unsafe|\*|https?:/);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("object-src 'none'");
});

test('the policy comes before everything else in the head and changes nothing after it', () => {
  const html = '<html><head><title>t</title></head><body>$& $1</body></html>';
  const [before, after] = html.split('<head>');
  const done = withPolicy(html);
  expect(done.startsWith(`${before}<head><meta http-equiv="Content-Security-Policy"`)).toBe(true);
  expect(done.endsWith(after ?? '-')).toBe(true);
});

test('text files get compressed forms of what is served, pictures and fonts do not', async () => {
  writeFileSync(path.join(folder, 'index.html'), '<head></head><script>a</script>');
  writeFileSync(path.join(folder, 'a.css'), 'a { color: red }');
  writeFileSync(path.join(folder, 'a.woff2'), 'font');
  await finishExport(folder);
  const read = (name: string) => readFileSync(path.join(folder, name));
  expect(policyOf(read('index.html').toString())).toContain(hash('a'));
  for (const name of ['index.html', 'a.css']) {
    expect(gunzipSync(read(`${name}.gz`))).toEqual(read(name));
    expect(brotliDecompressSync(read(`${name}.br`))).toEqual(read(name));
  }
  expect(() => read('a.woff2.gz')).toThrow();
});

test('what pages are built from without being loaded is left out: every page is loaded', async () => {
  writeFileSync(path.join(folder, 'index.html'), '<head></head>');
  writeFileSync(path.join(folder, 'index.txt'), 'payload');
  await finishExport(folder);
  expect(readdirSync(folder).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
});
