import { loadReviewGuide } from '@/components/present/review-guide';
import { SLUGS, type Slug } from '@/lib/kernel/slugs';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return SLUGS.map((slug) => ({ slug }));
}

interface Context {
  readonly params: Promise<{ readonly slug: Slug }>;
}

/** What an interviewer's pages know of a question. */
export async function GET(_request: Request, { params }: Context) {
  return Response.json(await loadReviewGuide((await params).slug));
}
