import type { Metadata } from 'next';
import { WholeGuide } from '@/components/guide/whole-guide';
import { askedFor, generateStaticParams, type PageProps } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { number, title } = await askedFor(props);
  return { title: `${number}. The whole guide: ${title}`, robots: { index: false } };
}

export default async function WholeGuidePage(props: PageProps) {
  return <WholeGuide question={await askedFor(props)} />;
}
