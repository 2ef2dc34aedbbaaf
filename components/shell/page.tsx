import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { loadQuestionList } from '@/lib/content/question';
import { TopBar } from './top-bar';

/** In reading order the list of contents comes first, in the picture it stands at the side. */
const BESIDE =
  'cols grid grid-cols-[minmax(0,1fr)] gap-8 pt-10 lg:grid-cols-[minmax(0,var(--measure))_14rem] lg:justify-between lg:gap-16 print:block';

interface PageProps {
  /** Number of the question that the page is about. */
  readonly current?: number;
  /** A list of contents; it stands at the side. */
  readonly contents?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the site: the seven are one press away on each. */
export function Page({ current, contents, children }: PageProps) {
  const places = loadQuestionList().map(({ number, short, slug }) => ({
    number,
    title: short,
    href: `/questions/${slug}`,
  }));
  const brand = <span className="max-md:hidden">Dry Run</span>;
  return (
    <>
      <TopBar brand={brand} noun="Question" places={places} current={current} />
      <div className={`wrap ${contents ? BESIDE : ''}`}>
        {contents}
        <main id="main" className={contents ? '[grid-area:1/1]' : undefined}>
          {children}
        </main>
      </div>
      <footer className="wrap no-print">
        <div className="mt-20 flex flex-wrap gap-x-8 gap-y-2 border-t border-rule pt-8 pb-12 text-[0.95rem] text-soft">
          <span>Nothing that you type here leaves your browser.</span>
          <Link href="/glossary">Glossary</Link>
          <Link href="/about">How every number and claim is checked</Link>
        </div>
      </footer>
    </>
  );
}
