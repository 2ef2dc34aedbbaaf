import { useState } from 'react';
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
    const { how, written, questions, limitMinutes } = entry;
    const all = `${numberWord(written)} of ${numberWord(questions)} written`;
    const says = `Mock take-home of ${limitMinutes / 60} h, ${how}: ${all}`;
    return { says, href: '/mock', link: how === 'going on' ? 'Go on' : 'Open' };
  }
  const { slug } = entry;
  if (entry.kind === 'statements') {
    const says = `${question}: ${count(entry.count, 'statement')} judged`;
    return { says, href: roomPath(slug, 'practise'), link: 'Practise' };
  }
  if (entry.kind === 'judged') {
    const { tally, nth } = entry;
    const result = tally.open === tally.verdicts.size ? tallyWords(tally) : tallyLine(tally);
    const says = `${question}, attempt ${nth} judged: ${result}`;
    return { says, href: roomPath(slug, 'check'), link: 'Check' };
  }
  const { nth, words, minutes, sure, hints, isShown } = entry;
  const said = [
    `${count(words, 'word', String)}${minutes > 0 ? ` in ${count(minutes, 'minute')}` : ''}`,
    ...(sure ? [sure] : []),
    ...(hints > 0 ? [count(hints, 'hint')] : []),
    ...(isShown ? [] : ['answer not looked at']),
  ];
  const says = `${question}, attempt ${nth}: ${said.join(', ')}`;
  return { says, href: roomPath(slug, 'try'), link: isShown ? 'Read' : 'Go on' };
}

function count(of: number, what: string, say: (of: number) => string = numberWord): string {
  return `${say(of)} ${what}${of === 1 ? '' : 's'}`;
}
