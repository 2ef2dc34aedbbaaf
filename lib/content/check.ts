import 'server-only';
import { SLUGS, type Slug } from '../kernel/slugs';
import { ContentError, type Fault } from './fault';
import { ContentFiles } from './files';
import { loadInterviewerPart } from './interviewer';
import { proseFaults } from './prose';
import { loadQuestion, type Question } from './question';
import { loadWalk } from './walk';

export interface ContentCheck {
  /** Mistakes: the build fails. */
  readonly faults: readonly Fault[];
  /** Claims that were last checked long ago. */
  readonly stale: readonly Fault[];
}

const LISTS = ['sources', 'rubric', 'traps', 'cards', 'reproduce', 'ledger', 'probes', 'anchors'];
const WORDS = { brief: [60, 110], spoken: [350, 480], full: [1000, 2500] } as const;
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
  for (const slug of slugs) {
    try {
      const question = loadQuestion(slug, files);
      faults.push(...floorFaults(question), ...coverageFaults(question), ...proseFaults(question));
      const ages = ageFaults(question, today);
      stale.push(...ages.stale);
      faults.push(...ages.faults);
      loadInterviewerPart(question);
      if (slug === 'dockerfile-review') loadWalk(question);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(...error.faults);
    }
  }
  return { faults, stale };
}

function floorFaults(question: Question): Fault[] {
  const faults: Fault[] = [];
  const { folder, context, slug } = question;
  const fault = (file: string, field: string, found: string, expected: string) =>
    faults.push({ file: `${folder}/${file}`, line: 1, field, found, expected });
  for (const name of LISTS)
    if (!context.files.exists(`${folder}/${name}.yaml`))
      fault(`${name}.yaml`, 'file', 'no such file', 'a file');
  for (const length of ['brief', 'spoken', 'full'] as const) {
    const answer = question.answers.find((candidate) => candidate.length === length);
    const [from, to] = WORDS[length];
    if (!answer) fault(`${length}.mdx`, 'file', 'no such file', 'a file');
    else if (answer.words < from || answer.words > to)
      fault(`${length}.mdx`, 'words', String(answer.words), `${from} to ${to}`);
  }
  const atLeast = (
    file: string,
    what: string,
    found: number,
    floor: number,
    most = Number.POSITIVE_INFINITY,
  ) => {
    if (found < floor || found > most)
      fault(file, what, String(found), most < 1e9 ? `${floor} to ${most}` : `at least ${floor}`);
  };
  atLeast(
    'rubric.yaml',
    'points',
    question.points.length,
    slug === 'replicas-for-availability' ? 18 : 25,
  );
  atLeast(
    'rubric.yaml',
    'must points',
    question.points.filter((point) => point.tier === 'must').length,
    3,
    6,
  );
  atLeast('traps.yaml', 'traps', question.traps.length, 8);
  atLeast('cards.yaml', 'cards', question.cards.length, 6, 12);
  atLeast('reproduce.yaml', 'reproductions', question.reproductions.length, 2);
  return faults;
}

/** brief covers every must, spoken every must and half of should, full everything. */
function coverageFaults(question: Question): Fault[] {
  return question.answers.flatMap((answer) => {
    const missing = (tier?: string) =>
      question.points
        .filter((point) => (!tier || point.tier === tier) && !answer.report.pointIds.has(point.id))
        .map((point) => point.id);
    const fault = (ids: readonly string[], expected: string): Fault[] =>
      ids.length === 0
        ? []
        : [
            {
              file: answer.file,
              line: 1,
              field: '<Point>',
              found: `no mark for ${ids.join(', ')}`,
              expected,
            },
          ];
    if (answer.length === 'full') return fault(missing(), 'a mark for every point');
    const should = question.points.filter((point) => point.tier === 'should').length;
    const left = missing('should');
    return [
      ...fault(missing('must'), 'a mark for every must point'),
      ...(answer.length === 'spoken' && left.length > should / 2
        ? fault(left, 'marks for at least half of the should points')
        : []),
    ];
  });
}

function ageFaults(question: Question, today: Date): ContentCheck {
  const file = `${question.folder}/ledger.yaml`;
  const entries = question.ledger.map((entry) => ({
    days: Math.floor((today.getTime() - Date.parse(entry.checked)) / 86_400_000),
    fault: {
      file,
      line: question.context.files.lineOf(file, `id: ${entry.id}`),
      field: entry.id,
      found: `checked on ${entry.checked}`,
      expected: `a check within ${WARN_DAYS} days (the build fails after ${FAIL_DAYS})`,
    },
  }));
  return {
    faults: entries.filter((entry) => entry.days > FAIL_DAYS).map((entry) => entry.fault),
    stale: entries
      .filter((entry) => entry.days > WARN_DAYS && entry.days <= FAIL_DAYS)
      .map((entry) => entry.fault),
  };
}
