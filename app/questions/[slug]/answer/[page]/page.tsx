import type { Metadata } from 'next';
import { FurtherPage } from '@/components/guide/further-page';
import { questionFor } from '@/lib/content/loaded';
import { SLUGS } from '@/lib/kernel/slugs';
import { askedFor } from '../../asked-for';

export const dynamicParams = false;

/** One page for each subject of its own. */
export function generateStaticParams() {
  return SLUGS.flatMap((slug) =>
    questionFor(slug).further.map(({ name }) => ({ slug, page: name })),
  );
}

interface PageProps {
  readonly params: Promise<{ readonly slug: string; readonly page: string }>;
}

async function pageFor(props: PageProps) {
  const question = await askedFor(props);
  const { page: name } = await props.params;
  const page = question.further.find((one) => one.name === name);
  if (!page) throw new Error(`${question.slug} has no page ${name}.`);
  return { question, page };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { page, question } = await pageFor(props);
  return { title: `${question.number}. ${page.title}`, description: page.conclusion };
}

export default async function Further(props: PageProps) {
  return <FurtherPage {...(await pageFor(props))} />;
}
