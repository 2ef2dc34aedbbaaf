'use client';
import { ROOM_NAMES, ROOMS, type Room, roomPath } from '@/lib/study/rooms';
import { standingOf } from '@/lib/study/standing';
import { Disc, STANDING_SAYS } from './disc';
import { useStudy } from './study-store';

interface RoomBarProps {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  /** The room that the page is; none on pages that hang below one or stand aside. */
  readonly room: Room | undefined;
}

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
                  <Disc shape={isStep ? standing : 'sheet'} />
                  {ROOM_NAMES[each]}
                  {isStep ? <span className="sr-only"> ({STANDING_SAYS[standing]})</span> : null}
                </a>
              </li>
            );
          })}
        </ol>
      </div>
    </nav>
  );
}
