import { WholeGuide } from '@/components/guide/whole-guide';
import { askedFor, generateStaticParams, type PageProps, titled } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export const generateMetadata = titled('The whole guide', { robots: { index: false } });

export default async function WholeGuidePage(props: PageProps) {
  return <WholeGuide question={await askedFor(props)} />;
}
