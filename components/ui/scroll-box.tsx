import type { ReactNode } from 'react';

interface ScrollBoxProps {
  /** What is inside, for those who meet the box by keyboard or by ear. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Holds what may be wider than the page: it scrolls sideways, by keyboard too. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element groups a table without meaning a form
    <div
      className="scroll-x"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
      tabIndex={0}
      aria-label={label}
    >
      {children}
    </div>
  );
}
