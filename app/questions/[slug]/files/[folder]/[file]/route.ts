import { questionFor } from '@/lib/content/loaded';
import { isSlug, SLUGS, type Slug } from '@/lib/kernel/slugs';

export const dynamic = 'force-static';

function published(slug: Slug) {
  const { reproductions, beside } = questionFor(slug);
  return [...reproductions, ...beside];
}

/** One address for each file that a reader may run. */
export function generateStaticParams() {
  return SLUGS.flatMap((slug) =>
    published(slug).map(({ file }) => {
      const [folder = '', name = ''] = file.split('/');
      return { slug, folder, file: name };
    }),
  );
}

interface Context {
  readonly params: Promise<Readonly<Record<'slug' | 'folder' | 'file', string>>>;
}

/** The file as it is in the content. */
export async function GET(_request: Request, { params }: Context) {
  const { slug, folder, file } = await params;
  const known = isSlug(slug) ? published(slug) : [];
  return new Response(known.find((one) => one.file === `${folder}/${file}`)?.code);
}
