import { loadQuestion } from '@/lib/content/question';
import { isSlug, SLUGS } from '@/lib/kernel/slugs';

export const dynamic = 'force-static';

/** One address for each file that a reader may run. */
export function generateStaticParams() {
  return SLUGS.flatMap((slug) =>
    loadQuestion(slug).reproductions.map(({ file }) => ({ slug, path: file.split('/') })),
  );
}

interface Context {
  readonly params: Promise<{ readonly slug: string; readonly path: readonly string[] }>;
}

/** The file as it is in the content. */
export async function GET(_request: Request, { params }: Context) {
  const { slug, path } = await params;
  const known = isSlug(slug) ? loadQuestion(slug).reproductions : [];
  return new Response(known.find(({ file }) => file === path.join('/'))?.code);
}
