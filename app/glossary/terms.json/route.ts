import { ContentFiles } from '@/lib/content/files';
import { loadGlossary } from '@/lib/content/glossary';
import { plainText } from '@/lib/content/rich-text';

export const dynamic = 'force-static';

/** Name and sentence of each term, by its id: what is shown beside a term in a text. */
export function GET() {
  const terms = loadGlossary(new ContentFiles());
  return Response.json(
    Object.fromEntries(terms.map(({ id, term, sentence }) => [id, [term, plainText(sentence)]])),
  );
}
