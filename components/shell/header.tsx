import Link from 'next/link';
import { loadQuestionList } from '@/lib/content/question';
import { Logo } from './logo';
import { NumberedNav } from './numbered-nav';
import { ThemePicker } from './theme-picker';

/** The seven are one press away on every page. */
export function Header({ current }: { readonly current?: number }) {
  const places = loadQuestionList().map(({ number, short, slug }) => ({
    number,
    title: short,
    href: `/questions/${slug}`,
  }));
  return (
    <header className="wrap no-print">
      <div className="top max-md:gap-x-2 max-md:gap-y-1">
        <Link prefetch={false} className="brand" href="/" aria-label="Dry Run, home">
          <Logo />
          <span className="max-md:hidden">Dry Run</span>
        </Link>
        <NumberedNav label="Questions" noun="Question" places={places} current={current} />
        <ThemePicker />
      </div>
    </header>
  );
}
