import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { StillHtml } from './still-html';
import { keepStill } from './still-store';
import { toHtml } from './to-html';

interface StillProps {
  readonly children: ReactNode;
  readonly className?: string;
  /** The element around it. */
  readonly as?: 'div' | 'h1';
}

/**
 * Prose that never changes: its HTML is in the page once. React's own way would send it twice, as
 * HTML and as data to build it from again. What is inside has no client parts; what is to be pressed
 * in it is plain HTML, which an island beside it listens to.
 */
export async function Still({ children, className, as }: StillProps) {
  const html = await toHtml(children);
  // By content: the same content builds the same page.
  const name = createHash('sha256').update(html).digest('base64url').slice(0, 12);
  keepStill(name, html);
  return <StillHtml name={name} className={className} as={as} />;
}
