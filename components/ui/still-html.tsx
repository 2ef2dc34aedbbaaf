'use client';
import { stillNamed } from './still-store';

interface StillHtmlProps {
  readonly name: string;
  readonly className: string | undefined;
  readonly as: 'div' | 'h1' | undefined;
}

/** In the browser React leaves what the server wrote as it is. Pages are loaded whole, never built. */
export function StillHtml({ name, className, as: Element = 'div' }: StillHtmlProps) {
  const html = typeof window === 'undefined' ? stillNamed(name) : '';
  return (
    <Element
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered from our own components
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
