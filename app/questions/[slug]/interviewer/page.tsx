import type { Metadata } from 'next';
import { InterviewerGuide } from '@/components/guide/interviewer-guide';
import { loadInterviewerPart } from '@/lib/content/interviewer';
import { loadQuestion } from '@/lib/content/question';
import { isSlug, SLUGS } from '@/lib/kernel/slugs';

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return SLUGS.map((slug) => ({ slug }));
}

async function read(params: PageProps['params']) {
  const { slug } = await params;
  if (!isSlug(slug)) throw new Error(`No question has the slug ${slug}.`);
  return loadQuestion(slug);
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const question = await read(params);
  return { title: `${question.number}. For the interviewer: ${question.title}` };
}

export default async function InterviewerPage({ params }: PageProps) {
  const question = await read(params);
  return <InterviewerGuide question={question} part={loadInterviewerPart(question)} />;
}
