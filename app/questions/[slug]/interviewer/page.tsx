import type { Metadata } from 'next';
import { InterviewerGuide } from '@/components/guide/interviewer-guide';
import { loadInterviewerPart } from '@/lib/content/interviewer';
import { askedFor, generateStaticParams, type PageProps } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const question = await askedFor(props);
  return { title: `${question.number}. For the interviewer: ${question.title}` };
}

export default async function InterviewerPage(props: PageProps) {
  const question = await askedFor(props);
  return <InterviewerGuide question={question} part={loadInterviewerPart(question)} />;
}
