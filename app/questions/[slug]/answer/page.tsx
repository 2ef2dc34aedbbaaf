import type { Metadata } from 'next';
import { AnswerRoom } from '@/components/guide/answer-room';
import { askedFor, generateStaticParams, type PageProps } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { number, title } = await askedFor(props);
  return { title: `${number}. Answer: ${title}` };
}

export default async function AnswerPage(props: PageProps) {
  return <AnswerRoom question={await askedFor(props)} />;
}
