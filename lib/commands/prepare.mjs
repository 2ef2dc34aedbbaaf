import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root; every command runs there. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const OLDEST_NODE = [20, 19];
const LOCK_MARK = 'node_modules/.installed-lock';
const BUILD_MARK = '.next/built-from';
const BUILT_FROM = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Says one line and ends the process with a failure. */
export function fail(line) {
  console.error(line);
  process.exit(1);
}

/** Ends with one clear line where Node is too old to run any of this. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [wantMajor, wantMinor] = OLDEST_NODE;
  if (major < wantMajor || (major === wantMajor && minor < wantMinor))
    fail(`Dry Run needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}.`);
}

/** Runs a program of the project and ends with its failure. Returns the seconds it took. */
export function run(what, command, args, env = {}) {
  const began = Date.now();
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (result.status !== 0) fail(`${what} failed (${command} ${args.join(' ')}).`);
  return Math.round((Date.now() - began) / 1000);
}

/** Installs the packages when they are missing or of another lockfile. */
export function ensureInstalled() {
  const lock = hashOf(['package-lock.json']);
  if (existsSync(path.join(ROOT, 'node_modules')) && readMark(LOCK_MARK) === lock) return;
  console.log('Installing packages (about a minute the first time) …');
  const seconds = run('Installing', process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
  ]);
  writeMark(LOCK_MARK, lock);
  console.log(`Packages are installed (${seconds} s).`);
}

/** Builds the site when it is missing or older than anything that it is built from. */
export function ensureBuilt() {
  if (existsSync(path.join(ROOT, 'out/index.html')) && readMark(BUILD_MARK) === hashOf(BUILT_FROM))
    return;
  console.log('Building the site (about a minute) …');
  const seconds = run('Building', process.execPath, ['lib/commands/build.mjs']);
  console.log(`The site is built (${seconds} s).`);
}

/** Remembers what the site in `out` was built from. */
export function markBuilt() {
  writeMark(BUILD_MARK, hashOf(BUILT_FROM));
}

function readMark(name) {
  const file = path.join(ROOT, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function writeMark(name, text) {
  mkdirSync(path.dirname(path.join(ROOT, name)), { recursive: true });
  writeFileSync(path.join(ROOT, name), text);
}

/** One hash over names and contents of files and folders. O(bytes). */
function hashOf(entries) {
  const hash = createHash('sha256');
  const add = (entry) => {
    const full = path.join(ROOT, entry);
    if (!existsSync(full)) return;
    let names;
    try {
      names = readdirSync(full).sort();
    } catch {
      hash.update(entry).update('\0').update(readFileSync(full));
      return;
    }
    for (const name of names) add(path.join(entry, name));
  };
  for (const entry of entries) add(entry);
  return hash.digest('hex');
}
