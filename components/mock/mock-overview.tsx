'use client';
import type { Mock } from '@/lib/study/kept';
import { mockStanding } from '@/lib/study/mock';
import { countWords, wordCount } from '@/lib/study/standing';
import { HandIn } from './hand-in';
import { type MockPlace, type MockState, writtenOf } from './mock-state';
import { STANDING_WORDS } from './mock-words';
import { QuestionLink } from './question-link';

interface OverviewProps {
  readonly mock: Mock;
  readonly state: MockState;
  readonly places: readonly MockPlace[];
}

/** The seven, with what is written and how long it took, and the way to hand in before the end. */
export function MockOverview({ mock, state, places }: OverviewProps) {
  const written = writtenOf(state);
  return (
    <section className="mock-overview no-print" aria-label="Overview">
      <p className="label">Where you are</p>
      <table>
        <tbody>
          {places.map(({ slug, number, short }) => {
            const standing = mockStanding(mock, slug, written);
            const words = countWords(state.attempts[slug]?.text ?? '');
            const minutes = Math.floor((mock.questions[slug]?.seconds ?? 0) / 60);
            return (
              <tr key={slug} className={slug === mock.open ? 'here' : undefined}>
                <td className="num">{number}</td>
                <th scope="row">
                  <QuestionLink slug={slug}>{short}</QuestionLink>
                  {standing === 'flagged' ? (
                    <span className="label"> {STANDING_WORDS.flagged}</span>
                  ) : null}
                </th>
                <td className="num">{words > 0 ? wordCount(words) : 'empty'}</td>
                <td className="num">{minutes} min</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <HandIn className="quiet" mock={mock} written={written} places={places}>
        Hand in now
      </HandIn>
    </section>
  );
}
