'use client';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import type { Slug } from '@/lib/kernel/slugs';
import type { Mock } from '@/lib/study/kept';
import { goTo } from './mock-address';
import { live } from './mock-state';
import { isSecondPress } from './second-press';

interface QuestionLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly slug: Slug;
  /** The pass that it leads into; the same one where none is given. */
  readonly pass?: Mock['pass'];
  /** Whether it may stand where the next of its kind stands, so that a second press is none. */
  readonly once?: boolean;
  /** Called before it is followed. */
  readonly before?: () => void;
}

/** A link to another question of the mock, opened in place unless the reader asks for another window. */
export function QuestionLink(props: QuestionLinkProps) {
  const { slug, pass, once = false, before, children, ...rest } = props;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The second press has taken the focus from the field.
    if (once && isSecondPress()) return live.field?.area.focus({ preventScroll: true });
    before?.();
    goTo(slug, pass);
  };
  return (
    <a href={`#${slug}`} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
