import 'server-only';
import { SLUGS } from '../kernel/slugs';
import { type ContentExport, exportSchema } from './export-schema';
import { ContentFiles } from './files';
import { loadGlossary } from './glossary';
import { loadInterviewerPart } from './interviewer';
import { loadQuestion, type Question } from './question';
import { plainText } from './rich-text';
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
    glossary: loadGlossary(files).map((term) => ({
      id: term.id,
      term: term.term,
      sentence: plainText(term.sentence),
      note: plainText(term.note),
      source: term.source.map(({ title, url, read }) => ({ title, url, read })),
      usedIn: (uses.get(term.id) ?? []).map((use) => use.slug),
    })),
    sources: questions.flatMap((question) =>
      question.sources.map(({ title, url, read, publisher }) => ({
        title,
        url,
        read,
        publisher,
        question: question.slug,
      })),
    ),
  });
}

function toExport(question: Question) {
  const { probes, anchors } = loadInterviewerPart(question);
  const joined = (ids: readonly string[]) =>
    question.sources
      .filter((source) => ids.includes(source.id))
      .map(({ title, url, read }) => ({ title, url, read }));
  const place = (query: string | undefined) =>
    query === undefined ? {} : { scenario: `/lab/${question.slug}${query}` };
  return {
    number: question.number,
    slug: question.slug,
    title: question.title,
    text: question.asked.verbatim,
    answers: Object.fromEntries(question.answers.map((answer) => [answer.length, answer.plain])),
    rubric: question.points.map(({ scenario, source, ...point }) => ({
      ...plain(point),
      source: joined(source),
      ...place(scenario),
    })),
    traps: question.traps.map(({ scenario, source, ...trap }) => ({
      ...plain(trap),
      source: joined(source),
      ...place(scenario),
    })),
    probes: probes.map(plain),
    anchors: anchors.map(plain),
    cards: question.cards.map(plain),
  };
}

/** Removes the small markup from every string of some data. */
function plain<T>(data: T): T {
  if (typeof data === 'string') return plainText(data) as T;
  if (Array.isArray(data)) return data.map(plain) as T;
  if (data && typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)])) as T;
  return data;
}
