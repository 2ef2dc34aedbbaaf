import 'server-only';
import { SLUGS, type Slug } from '../kernel/slugs';
import { roomFaults } from './check-rooms';
import { ContentError, describeFault, type Fault, fileFault } from './fault';
import { ContentFiles } from './files';
import { type InterviewerPart, loadInterviewerPart } from './interviewer';
import { OWN_FILES } from './own-files';
import { proseFaults } from './prose';
import { LENGTHS, loadQuestion, type Question } from './question';

export interface ContentCheck {
  /** Mistakes: the build fails. */
  readonly faults: readonly Fault[];
  /** Claims that were last checked long ago. */
  readonly stale: readonly Fault[];
}

const LISTS = ['sources', 'rubric', 'traps', 'cards', 'reproduce', 'ledger', 'probes', 'anchors'];
const WORDS = { brief: [60, 110], spoken: [350, 480], full: [900, 3000] } as const;
const LEAST_POINTS = 25;
/** Questions that have less to say. */
const FEWER_POINTS: Partial<Readonly<Record<Slug, number>>> = { 'replicas-for-availability': 18 };
const WARN_DAYS = 180;
const FAIL_DAYS = 400;

/**
 * Checks the content of the given questions: shape, references, coverage, lengths, prose, age.
 * @param today the day against which ages are counted
 */
export function checkContent(
  today: Date,
  slugs: readonly Slug[] = SLUGS,
  files = new ContentFiles(),
): ContentCheck {
  const faults: Fault[] = [];
  const stale: Fault[] = [];
  const attempt = <T>(load: () => T): T | undefined => {
    try {
      return load();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  for (const slug of slugs) {
    faults.push(...missingFiles(slug, files));
    const question = attempt(() => loadQuestion(slug, files));
    if (!question) continue;
    faults.push(...wordFaults(question), ...coverageFaults(question), ...roomFaults(question));
    faults.push(...proseFaults(question));
    const ages = ageFaults(question, today);
    stale.push(...ages.stale);
    faults.push(...ages.faults);
    const part = attempt(() => loadInterviewerPart(question));
    faults.push(...countFaults(question, part));
    attempt(() => OWN_FILES[slug]?.check(question));
  }
  return { faults: once(faults), stale };
}

/** Each fault once: what several questions share is read with each of them. */
function once(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [describeFault(fault), fault])).values()];
}

function missingFiles(slug: Slug, files: ContentFiles): readonly Fault[] {
  return [...LISTS.map((name) => `${name}.yaml`), ...LENGTHS.map((length) => `${length}.mdx`)]
    .map((name) => `content/questions/${slug}/${name}`)
    .filter((file) => !files.exists(file))
    .map((file) => fileFault(file, 'file', 'no such file', 'a file'));
}

function wordFaults(question: Question): readonly Fault[] {
  return question.answers.flatMap(({ length, file, words }) => {
    const [from, to] = WORDS[length];
    if (words >= from && words <= to) return [];
    return [fileFault(file, 'words', String(words), `${from} to ${to} words of prose`)];
  });
}

/** How many entries a guide needs at least, and at most where a reader would drown in more. */
function countFaults(question: Question, part: InterviewerPart | undefined): readonly Fault[] {
  const { folder, context, points, slug } = question;
  const musts = points.filter((point) => point.tier === 'must');
  const rows: readonly (readonly [string, string, readonly unknown[], number, number?])[] = [
    ['rubric', 'points', points, FEWER_POINTS[slug] ?? LEAST_POINTS],
    ['rubric', 'must points', musts, 3, 6],
    ['traps', 'traps', question.traps, 8],
    ['cards', 'cards', question.cards, 6, 12],
    ['reproduce', 'reproductions', question.reproductions, 2, 6],
    ...(part ? [['probes', 'probes', part.probes, 6] as const] : []),
  ];
  return rows.flatMap(([name, field, items, least, most]) => {
    const file = `${folder}/${name}.yaml`;
    const fits = items.length >= least && items.length <= (most ?? items.length);
    if (fits || !context.files.exists(file)) return [];
    const expected = most ? `${least} to ${most}` : `at least ${least}`;
    return [fileFault(file, field, String(items.length), expected)];
  });
}

/** brief covers every must, spoken every must and half of should. */
function coverageFaults({ answers, points }: Question): readonly Fault[] {
  const short = answers.filter(({ length }) => length !== 'full');
  return short.flatMap(({ length, file, report }) => {
    const missing = (tier: string) =>
      points
        .filter((point) => point.tier === tier && !report.pointIds.has(point.id))
        .map(({ id }) => id);
    const fault = (ids: readonly string[], expected: string) =>
      ids.length === 0
        ? []
        : [fileFault(file, '<Point>', `no mark for ${ids.join(', ')}`, expected)];
    const should = points.filter(({ tier }) => tier === 'should').length;
    const left = missing('should');
    return [
      ...fault(missing('must'), 'a mark for every must point'),
      ...(length === 'spoken' && left.length > should / 2
        ? fault(left, 'marks for at least half of the should points')
        : []),
    ];
  });
}

function ageFaults({ folder, ledger, context: { files } }: Question, today: Date): ContentCheck {
  const file = `${folder}/ledger.yaml`;
  const within = `a check within ${WARN_DAYS} days (the build fails after ${FAIL_DAYS})`;
  const faultsWhere = (wrong: (days: number) => boolean, expected = within) =>
    ledger.flatMap(({ id, checked }, at) =>
      wrong(Math.floor((today.getTime() - Date.parse(checked)) / 86_400_000))
        ? [files.fault(file, [at, 'checked'], `${id}.checked`, checked, expected)]
        : [],
    );
  return {
    // A day in the east begins before it does in UTC, hence the one day of grace.
    faults: [
      ...faultsWhere((days) => days > FAIL_DAYS),
      ...faultsWhere((days) => days < -1, 'a day that has come'),
    ],
    stale: faultsWhere((days) => days > WARN_DAYS && days <= FAIL_DAYS),
  };
}
