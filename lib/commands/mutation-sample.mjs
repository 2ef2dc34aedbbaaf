import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Which mutants are run: the plugin that Stryker asks about each, and what it decides by.
 *
 * @typedef {{ line: number, column: number }} Position 0-based.
 * @typedef {{ id: string, fileName: string, mutatorName: string, replacement: string,
 *   location: { start: Position, end: Position } }} Mutant
 * @typedef {{ file: string, original: string, replacement: string, line: string }} Change
 *   `line` is the text of the line on which it begins.
 * @typedef {{ file: string, original: string, replacement: string, line?: string }} Equivalent
 *   Without `line` it stands for all such changes in the file.
 * @typedef {{ seed: number, perFolder: number, equivalents: readonly Equivalent[] }} Choice
 */

export const EQUIVALENT = 'equivalent';
export const NOT_SAMPLED = 'not in the sample';

/**
 * What a mutant changes, with the file's path from `root` and both texts on one line each.
 * @param {Pick<Mutant, 'fileName' | 'location' | 'replacement'>} mutant
 * @param {string} root
 * @param {(file: string) => string} read gives a file's text
 * @returns {Change}
 */
export function changeOf({ fileName, location, replacement }, root, read = readOnce) {
  const { start, end } = location;
  const lines = read(fileName)
    .split('\n')
    .slice(start.line, end.line + 1);
  const line = oneLine(lines[0] ?? '');
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column);
  lines[0] = (lines[0] ?? '').slice(start.column);
  return {
    file: path.relative(root, path.resolve(root, fileName)).split(path.sep).join('/'),
    original: oneLine(lines.join('\n')),
    replacement: oneLine(replacement),
    line,
  };
}

/**
 * For each mutant that is not run, why. Of those that could be noticed, `perFolder` of each folder
 * are run, picked by a hash of the seed and the change, so that an edit elsewhere moves no other.
 * O(mutants log mutants).
 * @param {readonly { id: string, change: Change }[]} mutants
 * @param {Choice} choice
 * @returns {Map<string, string>} from the mutant's id
 */
export function leftOut(mutants, { seed, perFolder, equivalents }) {
  const reasons = new Map();
  const times = new Map();
  const folders = new Map();
  for (const { id, change } of mutants) {
    const key = keyOf(change);
    if (equivalents.some((equivalent) => isSameChange(equivalent, change))) {
      reasons.set(id, EQUIVALENT);
      continue;
    }
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    const rank = createHash('sha256').update(`${seed}\n${time}\n${key}`).digest('hex');
    const folder = path.posix.dirname(change.file);
    folders.set(folder, [...(folders.get(folder) ?? []), { id, rank }]);
  }
  for (const members of folders.values()) {
    members.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    for (const { id } of members.slice(perFolder)) reasons.set(id, NOT_SAMPLED);
  }
  return reasons;
}

/**
 * Whether an equivalent stands for a change.
 * @param {Equivalent} equivalent
 * @param {Change} change
 */
export function isSameChange(equivalent, change) {
  if (equivalent.file !== change.file || keyOf(equivalent) !== keyOf(change)) return false;
  return equivalent.line === undefined || oneLine(equivalent.line) === change.line;
}

/** @param {Equivalent} change */
function keyOf({ file, original, replacement }) {
  return JSON.stringify([file, oneLine(original), oneLine(replacement)]);
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** @type {Map<string, string>} */
const texts = new Map();

/** @param {string} file */
function readOnce(file) {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

/** @param {{ sample: Choice }} options */
function createChecker({ sample }) {
  return {
    init: () => Promise.resolve(),
    /** @param {readonly Mutant[]} mutants */
    group: async (mutants) => [mutants.map(({ id }) => id)],
    /** @param {readonly Mutant[]} mutants */
    check: async (mutants) => {
      const changes = mutants.map((mutant) => ({
        id: mutant.id,
        change: changeOf(mutant, process.cwd()),
      }));
      const reasons = leftOut(changes, sample);
      return Object.fromEntries(
        mutants.map(({ id }) => {
          const reason = reasons.get(id);
          return [id, reason ? { status: 'compileError', reason } : { status: 'passed' }];
        }),
      );
    },
  };
}
createChecker.inject = ['options'];

/** Stryker runs no mutant that a checker refuses, which is how the others are left out. */
export const strykerPlugins = [{ kind: 'Checker', name: 'sample', factory: createChecker }];
