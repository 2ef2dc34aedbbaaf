import type { ReactNode } from 'react';

interface ScrollBoxProps {
  /** What is inside, for those who meet the box by keyboard or by ear. */
  readonly label: string;
  readonly children?: ReactNode;
  /** Instead of children: markup of our own files, such as a drawing. */
  readonly html?: string;
}

/** Holds what may be wider than the page: it scrolls sideways, by keyboard too. */
export function ScrollBox({ label, children, html }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element groups a table without meaning a form
    <section
      className="scroll-x overflow-x-auto"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
      tabIndex={0}
      aria-label={label}
      {...(html === undefined ? { children } : { dangerouslySetInnerHTML: { __html: html } })}
    />
  );
}
