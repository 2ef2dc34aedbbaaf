import { InterviewerGuide } from '@/components/guide/interviewer-guide';
import { loadInterviewerPart } from '@/lib/content/interviewer';
import { askedFor, generateStaticParams, type PageProps, titled } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export const generateMetadata = titled('For the interviewer');

export default async function InterviewerPage(props: PageProps) {
  const question = await askedFor(props);
  return <InterviewerGuide question={question} part={loadInterviewerPart(question)} />;
}
