'use client';
import { useEffect, useState } from 'react';

export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  readonly deep?: boolean;
}

/** How far down the window a section must have come to be the one that is read. */
const READING_LINE = 0.3;

/** The last section that has come up to the reading line; hidden ones do not count. O(entries). */
function sectionBeingRead(entries: readonly ContentsEntry[]): string | undefined {
  const left = document.documentElement.scrollHeight - innerHeight - scrollY;
  // The last sections cannot come up that far, so at the end the line goes down to them.
  const line = Math.max(READING_LINE * innerHeight, innerHeight - left);
  return entries.findLast(({ id }) => {
    const section = document.getElementById(id);
    if (!section || section.getClientRects().length === 0) return false;
    return section.getBoundingClientRect().top <= line;
  })?.id;
}

function linkTo({ id, text, deep }: ContentsEntry, className: string, current?: string) {
  return (
    <li key={id} className={deep ? 'deep' : undefined}>
      <a href={`#${id}`} aria-current={current === id ? 'true' : undefined} className={className}>
        {text}
      </a>
    </li>
  );
}

/** The same list for narrow windows, folded, where nothing fits beside the text. */
export function FoldedContents({ entries }: { readonly entries: readonly ContentsEntry[] }) {
  return (
    <details className="no-print mt-4 lg:hidden">
      <summary>On this page</summary>
      <ol className="[&_.deep]:pl-4">
        {entries.map((entry) => linkTo(entry, 'inline-block py-1'))}
      </ol>
    </details>
  );
}

/** The list of contents beside a page; it marks the section that is being read. */
export function Contents({ entries }: { readonly entries: readonly ContentsEntry[] }) {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    let frame = 0;
    const update = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCurrent(sectionBeingRead(entries)));
    };
    update();
    addEventListener('scroll', update, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', update);
    };
  }, [entries]);
  return (
    <nav
      className="side no-print sticky top-4 hidden max-h-[calc(100vh-2rem)] self-start overflow-y-auto text-[0.92rem] [grid-area:1/2] lg:block"
      aria-labelledby="contents-label"
    >
      <p className="label" id="contents-label">
        On this page
      </p>
      <ol className="mt-2 border-l border-rule">
        {entries.map((entry) => {
          const color = entry.id === current ? 'text-ink shadow-[-2px_0_var(--ink)]' : 'text-soft';
          const indent = entry.deep ? 'pl-[1.8rem]' : 'pl-[0.9rem]';
          const className = `block py-[0.2rem] no-underline hover:text-blue ${indent} ${color}`;
          return linkTo(entry, className, current);
        })}
      </ol>
    </nav>
  );
}
