'use client';
import { Disc, STANDING_SAYS } from '@/components/study/disc';
import { attemptsAt, isWritten, wholeText } from '@/lib/study/kept';
import { keptOf } from '@/lib/study/next-thing';
import { ROOM_NAMES } from '@/lib/study/rooms';
import { countWords, standingOf, wordCount } from '@/lib/study/standing';
import { judgedOf, lastJudged, tallyLine, verdictsOf } from '@/lib/study/tally';
import { useHome } from './use-home';

const ROOMS = ['try', 'answer', 'check', 'practise'] as const;

/** How far the reader is with a question: a disc for each room, and the result in a line. */
export function QuestionStanding({ slug }: { readonly slug: string }) {
  const { data } = useHome();
  const attempt = attemptsAt(slug, data.attempts).at(-1);
  const known = { question: keptOf(slug, data), attempt };
  const standings = ROOMS.map((room) => [room, standingOf(room, known)] as const);
  const label = standings.map(
    ([room, standing]) => `${ROOM_NAMES[room]} ${STANDING_SAYS[standing]}`,
  );
  return (
    <div className="stand">
      <span className="route" role="img" aria-label={label.join(', ')}>
        {standings.map(([room, standing]) => (
          <Disc key={room} shape={standing} />
        ))}
      </span>
      <p>{useLine(slug)}</p>
    </div>
  );
}

function useLine(slug: string): string {
  const { read, data, questions } = useHome();
  if (!read) return '';
  const points = questions.find((one) => one.slug === slug)?.points ?? [];
  const musts = points.filter(({ tier }) => tier === 'must').map(({ id }) => id);
  const tally = judgedOf({ judged: verdictsOf(slug, data.attempts) }, musts);
  if (tally.open < musts.length) return tallyLine(tally);
  const written = attemptsAt(slug, data.attempts).findLast(isWritten);
  if (written) {
    const words = countWords(wholeText(written));
    const day = new Date(written.changedAt).toLocaleDateString('en-GB', { weekday: 'long' });
    return `${wordCount(words)}, ${day}`;
  }
  return keptOf(slug, data).rooms.answer ? 'answer read without a try' : '';
}

/** How many are tried and checked. */
export function SevenSay({ children }: { readonly children: string }) {
  const { isBack, data, places } = useHome();
  const tried = places.filter(({ slug }) => attemptsAt(slug, data.attempts).some(isWritten));
  const checked = places.filter(({ slug }) => lastJudged(slug, data.attempts));
  return (
    <p className="text-soft" key={isBack ? 'back' : 'new'}>
      {isBack ? (
        <>
          {tried.length} tried, {checked.length} checked. <a href="/progress">Progress</a>
        </>
      ) : (
        children
      )}
    </p>
  );
}
