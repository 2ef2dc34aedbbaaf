import type { Metadata } from 'next';
import { TryRoom } from '@/components/guide/try-room';
import { askedFor, generateStaticParams, type PageProps } from './asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const question = await askedFor(props);
  return { title: `${question.number}. ${question.title}`, description: question.short };
}

export default async function TryPage(props: PageProps) {
  return <TryRoom question={await askedFor(props)} />;
}
