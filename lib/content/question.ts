import 'server-only';
import { z } from 'zod';
import { SLUGS, type Slug } from '../kernel/slugs';
import { type AssignmentQuestion, readAssignment } from './assignment';
import { FACTS } from './facts';
import { ContentError, type Fault } from './fault';
import { ContentFiles } from './files';
import { loadGlossary, termLinks } from './glossary';
import { languageOf } from './languages';
import { parseMdx } from './mdx-parse';
import type { MdxContext, MdxReport } from './mdx-report';
import { idsOf, repeatedIds, unknownIds } from './references';
import {
  type Card,
  cardSchema,
  type LedgerEntry,
  ledgerSchema,
  type Point,
  pointSchema,
  type QuestionFacts,
  questionSchema,
  type Reproduction,
  reproductionSchema,
  type Source,
  sourceSchema,
  type Trap,
  trapSchema,
} from './schema';
import { withFacts } from './with-facts';

export const LENGTHS = ['brief', 'spoken', 'full'] as const;
export type Length = (typeof LENGTHS)[number];

/** One answer: its text as written and what the references in it came to. */
export interface Answer {
  readonly length: Length;
  readonly file: string;
  readonly source: string;
  readonly report: MdxReport;
  /** The prose as plain text, a blank line between blocks. */
  readonly plain: string;
  /** Words of prose; code is not counted. */
  readonly words: number;
}

export interface ReproductionWithCode extends Reproduction {
  readonly code: string;
  readonly language: string;
}

/** Everything about one question that a candidate may see. */
export interface Question extends QuestionFacts {
  readonly slug: Slug;
  readonly folder: string;
  readonly asked: AssignmentQuestion;
  /** Language of the file that the question gives; `text` where it gives none. */
  readonly givenLanguage: string;
  readonly sources: readonly Source[];
  readonly points: readonly Point[];
  readonly traps: readonly Trap[];
  readonly cards: readonly Card[];
  readonly reproductions: readonly ReproductionWithCode[];
  readonly ledger: readonly LedgerEntry[];
  readonly answers: readonly Answer[];
  readonly context: MdxContext;
}

/** The short facts of all seven, in order: for the home page and the header. */
export function loadQuestionList(
  files = new ContentFiles(),
): readonly (QuestionFacts & { slug: Slug })[] {
  return SLUGS.map((slug) => ({
    slug,
    ...files.yaml(`content/questions/${slug}/question.yaml`, questionSchema),
  }));
}

/**
 * Reads, validates and resolves one question's folder.
 * @throws ContentError with every fault of the first kind that was found: shape, then references
 */
export function loadQuestion(slug: Slug, files = new ContentFiles()): Question {
  const folder = `content/questions/${slug}`;
  const facts = files.yaml(`${folder}/question.yaml`, questionSchema);
  const asked = readAssignment(files)[facts.number - 1];
  const faults: Fault[] = [];
  if (!asked || SLUGS[facts.number - 1] !== slug)
    throw new ContentError([
      {
        file: `${folder}/question.yaml`,
        line: files.lineAt(`${folder}/question.yaml`, ['number']),
        field: 'number',
        found: String(facts.number),
        expected: `${SLUGS.indexOf(slug) + 1}, its number in the assignment`,
      },
    ]);
  const list = <T extends z.ZodType>(name: string, schema: T): readonly z.output<T>[] => {
    const file = `${folder}/${name}.yaml`;
    return files.exists(file)
      ? withFacts(files.yaml(file, z.array(schema)), slug, file, files, faults)
      : [];
  };
  const sources = list('sources', sourceSchema);
  const points = list('rubric', pointSchema);
  const traps = list('traps', trapSchema);
  const cards = list('cards', cardSchema);
  const ledger = list('ledger', ledgerSchema);
  const reproductions = list('reproduce', reproductionSchema).map((item, at) => ({
    ...item,
    code: files.textFor(`${folder}/${item.file}`, `${folder}/reproduce.yaml`, [at, 'file'], faults),
    language: languageOf(item.file),
  }));
  faults.push(
    ...referenceFaults({ sources, points, traps, cards, ledger, reproductions }, folder, files),
  );
  const context: MdxContext = {
    folder,
    files,
    points,
    sources,
    ledger,
    facts: FACTS[slug],
    terms: termLinks(loadGlossary(files)),
  };
  const answers = LENGTHS.flatMap((length) => {
    const file = `${folder}/${length}.mdx`;
    if (!files.exists(file)) return [];
    const answer = { length, file, ...parseMdx(files.text(file), file, context) };
    faults.push(...answer.report.faults);
    return [answer];
  });
  if (faults.length > 0) throw new ContentError(faults);
  return {
    slug,
    folder,
    ...facts,
    asked,
    givenLanguage: languageOf(files.list(`${folder}/given`)[0] ?? ''),
    sources,
    points,
    traps,
    cards,
    reproductions,
    ledger,
    answers,
    context,
  };
}

type Lists = Pick<Question, 'sources' | 'points' | 'traps' | 'cards' | 'ledger' | 'reproductions'>;

function referenceFaults(lists: Lists, folder: string, files: ContentFiles): readonly Fault[] {
  const entries = <T>(name: string, items: readonly T[]) => ({
    file: `${folder}/${name}.yaml`,
    items,
  });
  const sources = entries('sources', lists.sources);
  const rubric = entries('rubric', lists.points);
  const traps = entries('traps', lists.traps);
  const cards = entries('cards', lists.cards);
  const ledger = entries('ledger', lists.ledger);
  const reproduce = entries('reproduce', lists.reproductions);
  const cited = idsOf(lists.sources);
  const points = idsOf(lists.points);
  return [
    ...repeatedIds([sources], files),
    ...repeatedIds([ledger], files),
    ...repeatedIds([rubric, traps, cards, reproduce], files),
    ...[rubric, traps, ledger].flatMap((list) =>
      unknownIds<{ id: string; source: readonly string[] }>(
        list,
        'source',
        cited,
        'sources.yaml',
        files,
      ),
    ),
    ...unknownIds(cards, 'point', points, 'rubric.yaml', files),
    ...unknownIds(reproduce, 'points', points, 'rubric.yaml', files),
  ];
}
