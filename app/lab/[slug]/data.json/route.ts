import { loadSimulatorData } from '@/lib/content/simulator-data';
import { isSlug } from '@/lib/kernel/slugs';
import { SIMULATED } from '@/lib/simulators';

export const dynamic = 'force-static';

/** One address for each simulator that needs something from the content. */
export async function generateStaticParams() {
  const data = await Promise.all(SIMULATED.map(loadSimulatorData));
  return SIMULATED.filter((_, at) => data[at] !== undefined).map((slug) => ({ slug }));
}

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** What a simulator's view needs from the content. */
export async function GET(_request: Request, { params }: Context) {
  const { slug } = await params;
  return Response.json(isSlug(slug) ? await loadSimulatorData(slug) : undefined);
}
