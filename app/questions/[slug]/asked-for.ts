import type { Metadata } from 'next';
import { questionFor } from '@/lib/content/loaded';
import type { Question } from '@/lib/content/question';
import { isSlug, SLUGS } from '@/lib/kernel/slugs';

/** What Next hands to a page below `/questions/[slug]`. */
export interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

/** One page per question. */
export function generateStaticParams() {
  return SLUGS.map((slug) => ({ slug }));
}

/** The question that a page is about. */
export async function askedFor({ params }: PageProps): Promise<Question> {
  const { slug } = await params;
  if (!isSlug(slug)) throw new Error(`No question has the slug ${slug}.`);
  return questionFor(slug);
}

/** The metadata of a page about a question: its number, what the page is, its title. */
export function titled(what: string, more: Metadata = {}) {
  return async (props: PageProps): Promise<Metadata> => {
    const { number, title } = await askedFor(props);
    return { title: `${number}. ${what}: ${title}`, ...more };
  };
}
