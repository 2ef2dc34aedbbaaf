import { PractiseRoom } from '@/components/guide/practise-room';
import { askedFor, generateStaticParams, type PageProps, titled } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export const generateMetadata = titled('Practise');

export default async function PractisePage(props: PageProps) {
  return <PractiseRoom question={await askedFor(props)} />;
}
