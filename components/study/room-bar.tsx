'use client';
import { ROOM_NAMES, ROOMS, type Room, roomPath } from '@/lib/study/rooms';
import { type Standing, standingOf } from '@/lib/study/standing';
import { useStudy } from './study-store';

interface RoomBarProps {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  /** The room that the page is; none on pages that hang below one or stand aside. */
  readonly room: Room | undefined;
}

const SAYS: Readonly<Record<Standing, string>> = {
  open: 'not yet',
  begun: 'begun',
  done: 'done',
  skipped: 'skipped',
};

/** The rooms of a guide: where the reader is, and what is done. */
export function RoomBar({ slug, number, title, room }: RoomBarProps) {
  const { study } = useStudy(slug);
  return (
    <nav className="room-bar no-print" aria-label={`Rooms of question ${number}`}>
      <div className="wrap">
        <p className="room-title">{title}</p>
        <ol className="rooms">
          {ROOMS.map((each) => {
            const standing = standingOf(each, study);
            const isStep = each !== 'evidence';
            return (
              <li key={each}>
                <a href={roomPath(slug, each)} aria-current={each === room ? 'page' : undefined}>
                  <Disc standing={isStep ? standing : undefined} />
                  {ROOM_NAMES[each]}
                  {isStep ? <span className="sr-only"> ({SAYS[standing]})</span> : null}
                </a>
              </li>
            );
          })}
        </ol>
      </div>
    </nav>
  );
}

/** How much is done as a shape: an open ring, half, full with a tick, or barred; a sheet for what is no step. */
function Disc({ standing }: { readonly standing: Standing | undefined }) {
  return (
    <svg className="disc" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      {standing === undefined ? (
        <path d="M3 1.5h7l3 3v10H3zM5.5 7h5M5.5 10.5h5" strokeWidth="1.4" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="6.3"
          strokeWidth="1.4"
          fill={standing === 'done' ? 'currentColor' : 'none'}
        />
      )}
      {standing === 'begun' ? (
        <path d="M8 1.7a6.3 6.3 0 0 0 0 12.6z" fill="currentColor" stroke="none" />
      ) : null}
      {standing === 'done' ? (
        <path d="m4.7 8.4 2.3 2.3 4.4-5" stroke="var(--paper)" strokeWidth="1.7" />
      ) : null}
      {standing === 'skipped' ? <path d="M4.6 8h6.8" strokeWidth="1.6" /> : null}
    </svg>
  );
}
