import type { ReactNode } from 'react';
import { Still } from '@/components/ui/still';

interface TopBarProps {
  /** What stands beside the logo, which is the way home. */
  readonly brand?: ReactNode;
  readonly title?: ReactNode;
  /** What the numbers stand for. */
  readonly noun: string;
  readonly places: readonly {
    readonly number: number;
    readonly title: string;
    readonly href: string;
  }[];
  /** Number of the place that the page is. */
  readonly current: number | undefined;
  readonly className?: string;
  /** Stands at the end. */
  readonly end?: ReactNode;
  /** Whether a line stands below. */
  readonly ruled?: boolean;
}

/** Above every page: a row of numbers, each with its name for those who hear or point at it. */
export function TopBar(props: TopBarProps) {
  const { brand, title, noun, places, current, className = '', end, ruled = true } = props;
  return (
    <header className={`wrap no-print ${className}`}>
      <div
        className={`flex flex-wrap items-center gap-x-6 gap-y-3 py-[0.6rem] max-md:gap-x-1 max-md:gap-y-1 ${ruled ? 'border-b border-rule' : ''}`}
      >
        <Still className="contents">
          <a
            className="flex min-h-9 items-center gap-2 font-[650] tracking-[-0.01em] text-ink no-underline"
            href="/"
            aria-label="Dry Run, home"
          >
            <Logo />
            {brand}
          </a>
          {title}
          <nav aria-label={`${noun}s`} className="ml-auto">
            <ol className="flex flex-wrap gap-0.5 max-md:gap-0">
              {places.map((place) => (
                <li key={place.href}>
                  <a
                    className="square max-md:w-8 max-[23rem]:w-7"
                    href={place.href}
                    title={place.title}
                    aria-label={`${noun} ${place.number}: ${place.title}`}
                    aria-current={place.number === current ? 'page' : undefined}
                  >
                    {place.number}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        </Still>
        {end}
      </div>
    </header>
  );
}

/** Three members, one of them out. */
function Logo() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <circle cx="5" cy="11" r="3" />
      <circle cx="17" cy="5" r="3" />
      <circle cx="17" cy="17" r="3" strokeDasharray="2.2 2" />
      <path d="M7.6 9.6 14.4 6.3M7.6 12.4l6.8 3.3" />
    </svg>
  );
}
