import { useId } from 'react';

/** The hatch of fair draws: lines that are seen on paper and on a solid bar. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V6" stroke="var(--edge)" strokeWidth="2" />
      </pattern>
    </defs>
  );
}

/** What the marks of the picture mean. */
export function RankKey({ above }: { readonly above: boolean }) {
  const hatch = useId();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label="Marks">
      <li className="label flex items-center gap-2">
        <svg width="18" height="14" aria-hidden="true">
          <rect width="18" height="14" fill="var(--ink)" />
        </svg>
        here
      </li>
      <li className="label flex items-center gap-2">
        <svg width="18" height="14" aria-hidden="true">
          <Hatch id={hatch} />
          <rect width="18" height="14" fill={`url(#${hatch})`} stroke="var(--edge)" />
        </svg>
        99 of 100 fair draws
      </li>
      <li className="label flex items-center gap-2">
        <svg width="18" height="14" aria-hidden="true">
          <path d="M0 7H18" stroke="var(--ink)" strokeWidth="2" />
        </svg>
        their mean
      </li>
      {above ? (
        <li className="label flex items-center gap-2">
          <svg width="18" height="14" aria-hidden="true">
            <path d="M9 3l5 8h-10z" fill="var(--red)" />
          </svg>
          above them
        </li>
      ) : null}
    </ul>
  );
}
