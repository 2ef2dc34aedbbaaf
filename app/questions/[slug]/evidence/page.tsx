import { EvidenceRoom } from '@/components/guide/evidence-room';
import { askedFor, generateStaticParams, type PageProps, titled } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export const generateMetadata = titled('Evidence');

export default async function EvidencePage(props: PageProps) {
  return <EvidenceRoom question={await askedFor(props)} />;
}
