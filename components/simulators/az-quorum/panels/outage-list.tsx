import { formatDuration } from '@/lib/kernel/format';
import type { RunSummary } from '@/lib/models/az-quorum/run-summary';
import { causeText, momentText } from './over-time-words';

/** The longest outages with their causes. */
export function OutageList({ summary }: { readonly summary: RunSummary }) {
  const { longestOutages: listed, outages } = summary;
  if (listed.length === 0) return null;
  const title =
    listed.length < outages
      ? `The ${listed.length} longest of ${outages} outages`
      : 'Outages, the longest first';
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element groups a table without meaning a form
    <div
      className="scroll-x"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
      tabIndex={0}
      aria-label={title}
    >
      <table>
        <caption className="text-left font-semibold">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              Lasted
            </th>
            <th scope="col">Ended by the loss of</th>
            <th scope="col" className="num">
              Began
            </th>
          </tr>
        </thead>
        <tbody>
          {listed.map((outage) => (
            <tr key={outage.from}>
              <td className="num whitespace-nowrap">
                {formatDuration((outage.to - outage.from) / 60)}
              </td>
              <td className="min-w-40">{causeText(outage)}</td>
              <td className="num whitespace-nowrap">{momentText(outage.from)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
