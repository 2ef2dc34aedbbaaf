import Link from 'next/link';
import { loadQuestionList } from '@/lib/content/question';
import { Logo } from './logo';
import { ThemePicker } from './theme-picker';

/** The seven are one press away on every page. */
export function Header({ current }: { readonly current?: number }) {
  return (
    <header className="wrap no-print">
      <div className="top max-md:gap-x-2 max-md:gap-y-1">
        <Link prefetch={false} className="brand" href="/" aria-label="Dry Run, home">
          <Logo />
          <span className="max-md:hidden">Dry Run</span>
        </Link>
        <nav aria-label="Questions" className="ml-auto">
          <ol className="flex flex-wrap gap-0.5 max-md:gap-0">
            {loadQuestionList().map((question) => (
              <li key={question.slug}>
                <Link
                  prefetch={false}
                  className="square max-md:w-8"
                  href={`/questions/${question.slug}`}
                  title={question.short}
                  aria-label={`Question ${question.number}: ${question.short}`}
                  aria-current={question.number === current ? 'page' : undefined}
                >
                  {question.number}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        <ThemePicker />
      </div>
    </header>
  );
}
