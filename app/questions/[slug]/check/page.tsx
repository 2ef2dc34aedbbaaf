import { CheckRoom } from '@/components/guide/check-room';
import { askedFor, generateStaticParams, type PageProps, titled } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export const generateMetadata = titled('Check');

export default async function CheckPage(props: PageProps) {
  return <CheckRoom question={await askedFor(props)} />;
}
