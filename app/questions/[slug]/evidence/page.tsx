import type { Metadata } from 'next';
import { EvidenceRoom } from '@/components/guide/evidence-room';
import { askedFor, generateStaticParams, type PageProps } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { number, title } = await askedFor(props);
  return { title: `${number}. Evidence: ${title}` };
}

export default async function EvidencePage(props: PageProps) {
  return <EvidenceRoom question={await askedFor(props)} />;
}
