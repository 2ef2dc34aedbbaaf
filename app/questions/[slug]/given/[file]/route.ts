import { ContentFiles } from '@/lib/content/files';
import { SLUGS } from '@/lib/kernel/slugs';

export const dynamic = 'force-static';

const files = new ContentFiles();
const folder = (slug: string) => `content/questions/${slug}/given`;

/** One address for each file that a question gives. */
export function generateStaticParams() {
  return SLUGS.flatMap((slug) => files.list(folder(slug)).map((file) => ({ slug, file })));
}

interface Context {
  readonly params: Promise<{ readonly slug: string; readonly file: string }>;
}

/** The file as the assignment has it. */
export async function GET(_request: Request, { params }: Context) {
  const { slug, file } = await params;
  return new Response(files.text(`${folder(slug)}/${file}`));
}
