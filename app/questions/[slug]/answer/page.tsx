import { AnswerRoom } from '@/components/guide/answer-room';
import { askedFor, generateStaticParams, type PageProps, titled } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export const generateMetadata = titled('Answer');

export default async function AnswerPage(props: PageProps) {
  return <AnswerRoom question={await askedFor(props)} />;
}
