import type { ReactNode } from 'react';
import { CopyCode } from '@/components/mdx/copy-code';
import { Page } from '@/components/shell/page';
import { RoomBar } from '@/components/study/room-bar';
import { RunningMock } from '@/components/study/running-mock';
import type { Question } from '@/lib/content/question';
import type { Room as RoomName } from '@/lib/study/rooms';
import { KeepPlace } from './keep-place';
import { OpenTarget } from './open-target';
import { TermPopover } from './term-popover';

interface RoomProps {
  readonly question: Question;
  readonly room: RoomName | undefined;
  /** One sentence of state and the one next action. */
  readonly strip?: ReactNode;
  readonly children: ReactNode;
}

/** A page of a guide: the bar of rooms above, what is to be done next at the foot. */
export function Room({ question, room, strip, children }: RoomProps) {
  const { slug, number, title } = question;
  return (
    <Page
      current={number}
      bar={
        <>
          <RoomBar slug={slug} number={number} title={title} room={room} />
          <RunningMock />
        </>
      }
      strip={strip}
      links={
        <>
          <a href={`/questions/${slug}/all`}>The whole guide on one page</a>
          <a href={`/questions/${slug}/interviewer`}>For the interviewer</a>
        </>
      }
    >
      {children}
      <CopyCode />
      <OpenTarget />
      <KeepPlace />
      <TermPopover />
    </Page>
  );
}
