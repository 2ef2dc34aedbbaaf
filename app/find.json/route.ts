import { loadFindIndex } from '@/lib/content/find-index';

export const dynamic = 'force-static';

/** The index over the site, which the command menu searches. */
export async function GET() {
  return Response.json(await loadFindIndex());
}
