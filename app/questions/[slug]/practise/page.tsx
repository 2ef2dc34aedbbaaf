import type { Metadata } from 'next';
import { PractiseRoom } from '@/components/guide/practise-room';
import { askedFor, generateStaticParams, type PageProps } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { number, title } = await askedFor(props);
  return { title: `${number}. Practise: ${title}` };
}

export default async function PractisePage(props: PageProps) {
  return <PractiseRoom question={await askedFor(props)} />;
}
