import type { Result } from '@/lib/simulator/declaration';
import type { AnySimulator } from './use-simulator';

type ResultsProps = Pick<AnySimulator, 'declaration' | 'summary'>;
type AnyResult = Result<AnySimulator['summary']>;

/** Results that stand beside the drawing; the others show on demand. */
const FIRST = 5;

/** Every result with its name and its full-precision value, for people and for scripts. */
export function Results({ declaration, summary }: ResultsProps) {
  const all: readonly AnyResult[] = declaration.results;
  const rest = all.slice(FIRST);
  const table = (caption: string, results: readonly AnyResult[]) => (
    <table>
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {results.map(({ name, label, value, print }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td className="num" data-result={name} data-value={String(value(summary))}>
              {print(summary)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div className="sim-results">
      {table('Results', all.slice(0, FIRST))}
      {rest.length > 0 ? (
        <details>
          <summary>All results</summary>
          {table('All other results', rest)}
        </details>
      ) : null}
    </div>
  );
}
