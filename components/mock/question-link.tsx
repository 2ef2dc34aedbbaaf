'use client';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import type { Slug } from '@/lib/kernel/slugs';
import type { Mock } from '@/lib/study/kept';
import { goTo } from './mock-life';

interface QuestionLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly slug: Slug;
  /** The pass that it leads into; the same one where none is given. */
  readonly pass?: Mock['pass'];
}

/** A link to another question of the mock, opened in place unless the reader asks for another window. */
export function QuestionLink({ slug, pass, children, ...rest }: QuestionLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(slug, pass);
  };
  return (
    <a href={`#${slug}`} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
