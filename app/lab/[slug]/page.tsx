import type { Metadata } from 'next';
import { Lab } from '@/components/shell/lab';
import { loadQuestionList } from '@/lib/content/question';
import { isSlug } from '@/lib/kernel/slugs';
import { SIMULATED, simulatorTitle } from '@/lib/simulators';

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return SIMULATED.map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params;
  return { title: `${isSlug(slug) ? simulatorTitle(slug) : ''} · Lab` };
}

export default async function LabPage({ params }: PageProps) {
  const { slug } = await params;
  const question = loadQuestionList().find((candidate) => candidate.slug === slug);
  if (!question) throw new Error(`No question has the slug ${slug}.`);
  return <Lab slug={question.slug} number={question.number} title={question.title} />;
}
