import type { Metadata } from 'next';
import { Guide } from '@/components/guide/guide';
import { askedFor, generateStaticParams, type PageProps } from './asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const question = await askedFor(props);
  return { title: `${question.number}. ${question.title}`, description: question.short };
}

export default async function GuidePage(props: PageProps) {
  return <Guide question={await askedFor(props)} />;
}
