import type { Metadata } from 'next';
import { Lab } from '@/components/shell/lab';
import { SIMULATED, simulatorTitle } from '@/lib/simulators';
import { askedFor, type PageProps } from '../../questions/[slug]/asked-for';

export const dynamicParams = false;

export function generateStaticParams() {
  return SIMULATED.map((slug) => ({ slug }));
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { slug } = await askedFor(props);
  return { title: `${simulatorTitle(slug)} · Lab` };
}

export default async function LabPage(props: PageProps) {
  return <Lab question={await askedFor(props)} />;
}
