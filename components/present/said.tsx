import type { ReactNode } from 'react';

interface SaidProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** All that the page says while it shows no review. */
export function Said({ title, children }: SaidProps) {
  return (
    <main id="main" className="wrap present-said">
      <h1>{title}</h1>
      {children}
    </main>
  );
}
