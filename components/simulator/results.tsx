import type { Declaration, OwnEvent } from '@/lib/simulator/declaration';
import type { Params } from '@/lib/simulator/params';

interface ResultsProps<P extends Params, State, Event extends OwnEvent, Summary> {
  readonly declaration: Declaration<P, State, Event, Summary>;
  readonly summary: Summary;
}

/** Every result with its name and its full-precision value, for people and for scripts. */
export function Results<P extends Params, State, Event extends OwnEvent, Summary>({
  declaration,
  summary,
}: ResultsProps<P, State, Event, Summary>) {
  return (
    <table>
      <caption className="sr-only">Results</caption>
      <thead>
        <tr>
          <th scope="col">Result</th>
          <th scope="col" className="num">
            Value
          </th>
        </tr>
      </thead>
      <tbody>
        {declaration.results.map((result) => (
          <tr key={result.name}>
            <th scope="row">{result.label}</th>
            <td
              className="num"
              data-result={result.name}
              data-value={String(result.value(summary))}
            >
              {result.print(summary)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
