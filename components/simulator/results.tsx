import type { AnySimulator } from './use-simulator';

type ResultsProps = Pick<AnySimulator, 'declaration' | 'summary'>;

/** Every result with its name and its full-precision value, for people and for scripts. */
export function Results({ declaration, summary }: ResultsProps) {
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
