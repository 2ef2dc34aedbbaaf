import 'server-only';
import { SLUGS } from '../kernel/slugs';
import { type ContentExport, exportSchema } from './export-schema';
import { ContentFiles } from './files';
import { loadGlossary } from './glossary';
import { loadInterviewerPart } from './interviewer';
import { parseMdx } from './mdx-parse';
import { loadQuestion, type Question } from './question';
import { mapTexts, plainText } from './rich-text';
import type { Point, Trap } from './schema';
import { termUses } from './term-uses';

/**
 * All content as one document for other programs: markup removed, sources joined in.
 * @throws ContentError for faulty content; ZodError if the document broke its own schema
 */
export function exportContent(files = new ContentFiles()): ContentExport {
  const questions = SLUGS.map((slug) => loadQuestion(slug, files));
  const uses = termUses(files);
  return exportSchema.parse({
    questions: questions.map(toExport),
    glossary: loadGlossary(files).map(({ id, term, sentence, note, source }) => ({
      ...plain({ sentence, note }),
      id,
      term,
      source,
      usedIn: (uses.get(id) ?? []).map((use) => use.slug),
    })),
    sources: questions.flatMap(({ sources, slug }) =>
      sources.map((source) => ({ ...source, question: slug })),
    ),
  });
}

function toExport(question: Question) {
  const { probes, anchors } = loadInterviewerPart(question);
  const shown = ({ scenario, source, ...entry }: Point | Trap) => ({
    ...plain(entry),
    source: question.sources.filter(({ id }) => source.includes(id)),
    ...(scenario === undefined ? {} : { scenario: `/lab/${question.slug}${scenario}` }),
  });
  return {
    number: question.number,
    slug: question.slug,
    title: question.title,
    text: question.asked.verbatim,
    answers: Object.fromEntries(question.answers.map((answer) => [answer.length, answer.plain])),
    further: question.further.map(({ title, conclusion, plain: text }) => ({
      title,
      conclusion,
      text,
    })),
    hints: plain(question.hints),
    rubric: question.points.map((point) => ({
      ...shown(point),
      why: whyOf(question, point.id),
    })),
    traps: question.traps.map(shown),
    probes: plain(probes),
    anchors: plain(anchors),
    cards: plain(question.cards),
  };
}

/** The paragraph behind a point as plain text. */
function whyOf({ reasons, context }: Question, id: string): string {
  const reason = reasons.get(id);
  return reason ? parseMdx(reason.source, reason.file, context).plain : '';
}

/** Some data without the small markup in its strings. */
function plain<T>(data: T): T {
  return mapTexts(data, plainText);
}
