import 'server-only';
import type { FileDiff, Hunk, Review } from '../../models/dockerfile-review/review';
import { resolvingStep } from '../../models/dockerfile-review/walk';
import { highlight } from '../highlight';
import { loadQuestion } from '../question';
import { diffFiles } from './diff';
import { loadWalk } from './walk';

/** Sources that at least this many findings lean on are named in the model card. */
const MAIN_SOURCE = 3;

/**
 * Everything the viewer of question 1 shows, from the real files.
 * @throws ContentError when the content of the question has a fault
 */
export async function loadReview(): Promise<Review> {
  const question = loadQuestion('dockerfile-review');
  const walk = loadWalk(question);
  const texts = [walk.broken, ...walk.steps.map((step) => step.text)].map((text) =>
    text.replace(/\n$/, '').split('\n'),
  );
  const findings = walk.findings.map((finding) => ({
    ...finding,
    resolvedAt: resolvingStep(walk, finding.id),
  }));
  const changes = texts.map((after, at) => diffFiles(texts[at - 1] ?? after, after));
  const traced = trace(changes, findings);
  const diff = (before: number, after: number, hunks: readonly Hunk[]): FileDiff => {
    const about = (file: number) =>
      (texts[file] ?? []).map((_, at) =>
        traced.flatMap((lines, index) => (lines[file]?.has(at + 1) ? [index] : [])),
      );
    return { before, after, hunks, about: { old: about(before), new: about(after) } };
  };
  const last = texts.length - 1;
  const cited = new Set(findings.flatMap((finding) => finding.source));
  const uses = (id: string) => findings.filter(({ source }) => source.includes(id)).length;
  return {
    ...(await colored(texts)),
    whole: diff(0, last, diffFiles(texts[0] ?? [], texts[last] ?? [])),
    changes: changes.map((hunks, at) =>
      ownChanges(diff(Math.max(0, at - 1), at, hunks), findings, at),
    ),
    findings: findings.map(({ resolvedAt: _, ...finding }) => finding),
    steps: walk.steps.map(({ title, says, findings: ids }) => ({ title, says, findings: ids })),
    sources: Object.fromEntries(
      question.sources.filter(({ id }) => cited.has(id)).map(({ id, title }) => [id, title]),
    ),
    mainSources: question.sources
      .filter(({ id }) => uses(id) >= MAIN_SOURCE)
      .map(({ title, url }) => ({ title, url })),
  };
}

interface Traceable {
  readonly broken: readonly number[];
  readonly fixed: readonly number[];
  readonly resolvedAt: number;
}

/**
 * For each finding and each file, the lines it is about: before the step that resolves it, its
 * lines of the broken file followed forward; from there on, its lines of the fixed file followed
 * back. A line is followed through equal lines and counterparts. O(findings · files · lines).
 */
function trace(
  changes: readonly (readonly Hunk[])[],
  findings: readonly Traceable[],
): readonly (readonly ReadonlySet<number>[])[] {
  const pairs = changes.map(counterparts);
  const follow = (lines: ReadonlySet<number>, step: number, from: 0 | 1) =>
    new Set(
      (pairs[step] ?? []).filter((pair) => lines.has(pair[from])).map((p) => p[1 - from] ?? 0),
    );
  const last = changes.length - 1;
  return findings.map(({ broken, fixed, resolvedAt }) => {
    const files: ReadonlySet<number>[] = [];
    let lines: ReadonlySet<number> = new Set(broken);
    for (let file = 0; file < resolvedAt; file++) {
      if (file > 0) lines = follow(lines, file, 0);
      files[file] = lines;
    }
    lines = new Set(fixed);
    for (let file = last; file >= resolvedAt; file--) {
      files[file] = lines;
      lines = follow(lines, file, 1);
    }
    return files;
  });
}

function counterparts(hunks: readonly Hunk[]): [number, number][] {
  return hunks.flatMap((hunk): [number, number][] => {
    if (hunk.kind === 'same')
      return Array.from({ length: hunk.count }, (_, at) => [hunk.old + at, hunk.new + at]);
    return hunk.removed.flatMap((line): [number, number][] => {
      const other = hunk.added.find(({ row }) => row === line.row);
      return line.marks && other ? [[line.line, other.line]] : [];
    });
  });
}

/** A line that a step changed belongs to the step's findings, to all of them when none is nearer. */
function ownChanges(diff: FileDiff, findings: readonly Traceable[], step: number): FileDiff {
  const own = findings.flatMap(({ resolvedAt }, at) => (resolvedAt === step ? [at] : []));
  const side = (name: 'old' | 'new', changed: ReadonlySet<number>) =>
    diff.about[name].map((about, at) =>
      changed.has(at + 1) && !about.some((finding) => own.includes(finding))
        ? [...new Set([...own, ...about])].sort((a, b) => a - b)
        : about,
    );
  const changed = (name: 'removed' | 'added') =>
    new Set(
      diff.hunks.flatMap((hunk) => (hunk.kind === 'change' ? hunk[name] : [])).map((l) => l.line),
    );
  return {
    ...diff,
    about: { old: side('old', changed('removed')), new: side('new', changed('added')) },
  };
}

/** All files as colored lines; a line or a color that occurs again is stored once. */
async function colored(
  texts: readonly (readonly string[])[],
): Promise<Pick<Review, 'palette' | 'lines' | 'files'>> {
  const palette = new Map<string, number>();
  const lines = new Map<string, number>();
  const indexIn = (list: Map<string, number>, key: string) => {
    const at = list.get(key) ?? list.size;
    list.set(key, at);
    return at;
  };
  const files: number[][] = [];
  for (const text of texts) {
    const tokens = await highlight(text.join('\n'), 'dockerfile');
    files.push(
      tokens.map((line) => {
        const pieces: [string, number][] = [];
        for (const token of line) {
          const color = indexIn(palette, onWash(token.color ?? 'var(--ink)'));
          const before = pieces.at(-1);
          if (before?.[1] === color) before[0] += token.text;
          else pieces.push([token.text, color]);
        }
        return indexIn(lines, JSON.stringify(pieces));
      }),
    );
  }
  return {
    palette: [...palette.keys()],
    lines: [...lines.keys()].map((key) => JSON.parse(key)),
    files,
  };
}

/** Drawn towards the ink, so that comments keep a contrast of 4.5 on the washes of a difference. */
function onWash(color: string): string {
  return `color-mix(in oklab, ${color} 65%, var(--ink))`;
}
