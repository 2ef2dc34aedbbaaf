import type { Metadata } from 'next';
import { CheckRoom } from '@/components/guide/check-room';
import { askedFor, generateStaticParams, type PageProps } from '../asked-for';

export { generateStaticParams };
export const dynamicParams = false;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { number, title } = await askedFor(props);
  return { title: `${number}. Check: ${title}` };
}

export default async function CheckPage(props: PageProps) {
  return <CheckRoom question={await askedFor(props)} />;
}
