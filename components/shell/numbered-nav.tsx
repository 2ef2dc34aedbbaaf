import Link from 'next/link';

interface NumberedNavProps {
  /** What the numbers stand for, in the plural: the name of the navigation. */
  readonly label: string;
  /** One of them. */
  readonly noun: string;
  readonly places: readonly {
    readonly number: number;
    readonly title: string;
    readonly href: string;
  }[];
  /** Number of the place that the page is. */
  readonly current: number | undefined;
}

/** A row of numbers that lead to their places, each with its name for those who hear or point at it. */
export function NumberedNav({ label, noun, places, current }: NumberedNavProps) {
  return (
    <nav aria-label={label} className="ml-auto">
      <ol className="flex flex-wrap gap-0.5 max-md:gap-0">
        {places.map(({ number, title, href }) => (
          <li key={href}>
            <Link
              prefetch={false}
              className="square max-md:w-8"
              href={href}
              title={title}
              aria-label={`${noun} ${number}: ${title}`}
              aria-current={number === current ? 'page' : undefined}
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
