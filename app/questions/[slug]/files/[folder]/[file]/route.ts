import { questionFor } from '@/lib/content/loaded';
import { isSlug, SLUGS } from '@/lib/kernel/slugs';

export const dynamic = 'force-static';

/** One address for each file that a reader may run. */
export function generateStaticParams() {
  return SLUGS.flatMap((slug) =>
    questionFor(slug).reproductions.map(({ file }) => {
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
  const known = isSlug(slug) ? questionFor(slug).reproductions : [];
  return new Response(known.find((one) => one.file === `${folder}/${file}`)?.code);
}
