import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.txt', '.json', '.xml']);

/**
 * Finishes an exported site: each page gets a content security policy that names its own inline
 * scripts by hash, and each text file gets its gzip and brotli forms beside it.
 */
export async function finishExport(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  // What a page is built from again when one moves on without loading it; here every page is loaded.
  await Promise.all(files.filter(isPayload).map((file) => rm(file)));
  const kept = files.filter((file) => !isPayload(file));
  for (const file of kept)
    if (file.endsWith('.html')) await writeFile(file, withPolicy(await readFile(file, 'utf8')));
  await Promise.all(kept.filter((file) => COMPRESSED.has(path.extname(file))).map(compress));
}

/** Puts the policy first in the head: nothing is loaded from elsewhere and nothing is evaluated. */
export function withPolicy(html) {
  const hashes = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
  return html.replace(
    '<head>',
    `<head><meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
  );
}

function isPayload(file) {
  return file.endsWith('.txt');
}

async function compress(file) {
  const bytes = await readFile(file);
  // Pages weigh most and are few: they get the pains that would take too long on all.
  const quality = file.endsWith('.html') ? 10 : 7;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
