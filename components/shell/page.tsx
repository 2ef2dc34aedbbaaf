import type { ReactNode } from 'react';
import { FindButton } from '@/components/find/find-button';
import { KeysButton } from '@/components/find/keys-button';
import { loadQuestionList } from '@/lib/content/question';
import { ThemePicker } from './theme-picker';
import { TopBar } from './top-bar';

/** In reading order the list of contents comes first, in the picture it stands at the side. */
const BESIDE =
  'cols grid grid-cols-[minmax(0,1fr)] gap-8 pt-10 lg:grid-cols-[minmax(0,var(--measure))_14rem] lg:justify-between lg:gap-16 print:block';

interface PageProps {
  /** Number of the question that the page is about. */
  readonly current?: number;
  /** Stands below the row of numbers. */
  readonly bar?: ReactNode;
  /** A list of contents; it stands at the side. */
  readonly contents?: ReactNode;
  /** Stands at the foot of the window for as long as the page is read. */
  readonly strip?: ReactNode;
  /** Links at the end of the page, before those of every page. */
  readonly links?: ReactNode;
  /** Nothing of an answer is in sight or in reach of a key: there is nothing to find things with. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** A page of the site: the seven are one press away on each. */
export function Page({ current, bar, contents, strip, links, quiet = false, children }: PageProps) {
  const places = loadQuestionList().map(({ number, short, slug }) => ({
    number,
    title: short,
    href: `/questions/${slug}`,
  }));
  const brand = <span className="max-md:hidden">Dry Run</span>;
  return (
    <>
      <TopBar
        brand={brand}
        noun="Question"
        places={places}
        current={current}
        ruled={!bar}
        end={
          <>
            <a className="max-md:hidden" href="/progress">
              Progress
            </a>
            {quiet ? null : <FindButton />}
          </>
        }
      />
      {bar}
      <div>
        <div className={`wrap ${contents ? BESIDE : ''}`}>
          {contents}
          <main id="main" className={contents ? '[grid-area:1/1]' : undefined}>
            {children}
          </main>
        </div>
        {strip}
      </div>
      <footer className="wrap no-print">
        <div className="mt-16 flex flex-wrap items-center gap-x-8 gap-y-2 border-t border-rule pt-8 pb-12 text-[0.95rem] text-soft">
          {links}
          <a href="/progress">Progress</a>
          <a href="/traps">What people get wrong</a>
          <a href="/glossary">Glossary</a>
          <a href="/about">How every number and claim is checked</a>
          <span>Nothing that you type here leaves your browser.</span>
          <span className="ml-auto flex flex-wrap gap-2 max-md:ml-0">
            <KeysButton />
            <ThemePicker />
          </span>
        </div>
      </footer>
    </>
  );
}
