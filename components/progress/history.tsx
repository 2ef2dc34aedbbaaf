import { useState } from 'react';
import { attemptPath } from '@/lib/study/attempt-path';
import { type Entry, historyOf } from '@/lib/study/history';
import { roomPath } from '@/lib/study/rooms';
import { numberWord } from '@/lib/study/standing';
import { tallyLine, tallyWords } from '@/lib/study/tally';
import { essentialsOf, type PartProps } from './parts';

const FIRST = 10;

/** What was done, the latest first. */
export function History({ questions, data }: PartProps) {
  const [all, setAll] = useState(false);
  const entries = historyOf(data, essentialsOf(questions), dayOf);
  const numbers = new Map(questions.map(({ slug, number }) => [slug, number]));
  return (
    <section className="shelf" aria-labelledby="history">
      <header>
        <h2 id="history">What you did</h2>
        <p className="text-soft">The latest first.</p>
      </header>
      {entries.length === 0 ? <p className="text-soft">Nothing is written or judged yet.</p> : null}
      <table className="history">
        <tbody>
          {entries.slice(0, all ? entries.length : FIRST).map((entry) => {
            const slug = 'slug' in entry ? entry.slug : '';
            const id = 'id' in entry ? entry.id : slug;
            const { says, href, link } = wordsOf(entry, numbers.get(slug));
            return (
              <tr key={entry.kind + id + entry.at}>
                <td className="num">
                  <time dateTime={entry.at}>{momentOf(entry.at)}</time>
                </td>
                <td>{says}</td>
                <td>
                  <a href={href} aria-label={`${link}: ${says}`}>
                    {link}
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {entries.length > FIRST && !all ? (
        <p className="mt-3">
          <button type="button" className="tool" onClick={() => setAll(true)}>
            Show all {entries.length} entries
          </button>
        </p>
      ) : null}
    </section>
  );
}

function dayOf(at: string): string {
  return new Date(at).toLocaleDateString('en-GB');
}

function momentOf(at: string): string {
  const date = new Date(at);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  return `${day} ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}

function wordsOf(entry: Entry, number = 0) {
  const question = `Question ${number}`;
  if (entry.kind === 'mock') {
    const { id, how, written, questions, limitMinutes } = entry;
    const all = `${numberWord(written)} of ${numberWord(questions)} written`;
    const says = `Mock take-home of ${limitMinutes / 60} h, ${how}: ${all}`;
    if (how === 'going on') return { says, href: '/mock', link: 'Go on' };
    return { says, href: `/mock#mock-${id}`, link: 'Open' };
  }
  const { slug } = entry;
  if (entry.kind === 'statements') {
    const says = `${question}: ${count(entry.count, 'statement')} judged`;
    return { says, href: roomPath(slug, 'practise'), link: 'Practise' };
  }
  if (entry.kind === 'judged') {
    const { id, tally, nth } = entry;
    const result = tally.open === tally.verdicts.size ? tallyWords(tally) : tallyLine(tally);
    const says = `${question}, attempt ${nth} judged: ${result}`;
    return { says, href: attemptPath(slug, id), link: 'Check' };
  }
  const { id, nth, words, minutes, sure, hints, isShown, isOfMock } = entry;
  const said = [
    `${count(words, 'word', String)}${timeWords(minutes)}`,
    ...(sure ? [sure] : []),
    ...(hints > 0 ? [count(hints, 'hint')] : []),
    ...(isShown ? [] : ['answer not looked at']),
  ];
  const where = isOfMock ? ' in the mock take-home' : '';
  const says = `${question}, attempt ${nth}${where}: ${said.join(', ')}`;
  if (isShown) return { says, href: attemptPath(slug, id), link: 'Read' };
  // Try would begin another attempt, outside of the mock that is still open.
  return { says, href: isOfMock ? '/mock' : roomPath(slug, 'try'), link: 'Go on' };
}

function timeWords(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  return ` in ${minutes === 0 ? 'less than a minute' : count(minutes, 'minute')}`;
}

function count(of: number, what: string, say: (of: number) => string = numberWord): string {
  return `${say(of)} ${what}${of === 1 ? '' : 's'}`;
}
