'use client';
import { useEffect, useState } from 'react';

export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  readonly deep?: boolean;
}

/** The list of contents beside a guide; it marks the section that is being read. */
export function Contents({ entries }: { readonly entries: readonly ContentsEntry[] }) {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const headings = entries.flatMap((entry) => document.getElementById(entry.id) ?? []);
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (changes) => {
        for (const change of changes) {
          if (change.isIntersecting) visible.add(change.target.id);
          else visible.delete(change.target.id);
        }
        const first = entries.find((entry) => visible.has(entry.id));
        if (first) setCurrent(first.id);
      },
      { rootMargin: '0px 0px -70% 0px' },
    );
    for (const heading of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [entries]);
  return (
    <nav className="side no-print" aria-labelledby="contents-label">
      <p className="label" id="contents-label">
        On this page
      </p>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className={entry.deep ? 'deep' : undefined}>
            <a href={`#${entry.id}`} aria-current={current === entry.id ? 'true' : undefined}>
              {entry.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
