'use client';
import type { ReactNode } from 'react';
import type { Room } from '@/lib/study/rooms';
import { followWritten } from './follow';
import { useStudy } from './study-store';
import { leave } from './study-writes';

interface StripProps {
  /** A sentence of state. */
  readonly says: ReactNode;
  /** The one next action. */
  readonly action: ReactNode;
  /** In Try nothing sticks on a phone, because of its keyboard. */
  readonly loose?: boolean;
}

/** The strip at the foot of the window: where the reader is, and the one thing to do next. */
export function Strip({ says, action, loose }: StripProps) {
  return (
    <section className={`turn no-print ${loose ? 'loose' : ''}`} aria-label="What to do next">
      <div className="wrap">
        <div className="says-state">{says}</div>
        {action}
      </div>
    </section>
  );
}

interface GoOnProps {
  readonly slug: string;
  /** The room that is left. */
  readonly from: Room;
  readonly href: string;
  readonly children: ReactNode;
}

/** The link that goes on; that its room is done is kept, and so is what was typed last, before the page is left. */
export function GoOn({ slug, from, href, children }: GoOnProps) {
  const { store } = useStudy(slug);
  return (
    <a
      className="button main"
      href={href}
      onClick={(event) => {
        leave(store, from);
        followWritten(store, event);
      }}
    >
      {children}
    </a>
  );
}
