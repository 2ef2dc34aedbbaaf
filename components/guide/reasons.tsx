import { registryFor } from '@/components/mdx/registry';
import { toHtml } from '@/components/ui/to-html';
import { renderMdx } from '@/lib/content/mdx-render';
import type { Question } from '@/lib/content/question';

/** Stands between two paragraphs; no paragraph holds one. */
const RULE = '<hr/>';

const rendered = new WeakMap<Question, Promise<ReadonlyMap<string, string>>>();

/** The paragraph behind each point as HTML, by the point's id; two rooms show them. */
export function renderReasons(question: Question): Promise<ReadonlyMap<string, string>> {
  const known = rendered.get(question) ?? render(question);
  rendered.set(question, known);
  return known;
}

/** All are compiled as one text, since starting the compiler takes longer than its work. */
async function render(question: Question): Promise<ReadonlyMap<string, string>> {
  const { slug, folder, context, points, reasons } = question;
  const sources = [...new Set(points.map(({ id }) => reasons.get(id)?.source ?? ''))];
  const text = sources.join('\n\n---\n\n');
  const Body = await renderMdx(text, `${folder}/full.mdx`, context);
  const html = await toHtml(<Body components={registryFor({ slug, unmarked: true })} />);
  const pieces = html.split(RULE);
  return new Map(
    points.map(({ id }) => [id, pieces[sources.indexOf(reasons.get(id)?.source ?? '')] ?? '']),
  );
}
