import { formatNumber } from '@/lib/kernel/format';
import type { CostLine, MonthlyCost } from '@/lib/models/az-quorum/designs/cost';
import { formatDollars } from './design-words';

/** The lines of a month's bill. */
export function Bill({ cost }: { readonly cost: MonthlyCost }) {
  return (
    <ul className="list-disc pl-5">
      {cost.lines.map((line) => (
        <li key={lineText(line)}>
          {lineText(line)}: <span className="num">{formatDollars(line.usd)}</span>
          {line.listed ? '' : ', at a stated default price'}
        </li>
      ))}
    </ul>
  );
}

function lineText(line: CostLine): string {
  if (line.kind === 'instances') {
    const name = line.size === 'witness' ? 'witness' : 'instance';
    const plural = line.size === 'witness' ? 'es' : 's';
    return `${line.count} ${name}${line.count === 1 ? '' : plural} in ${line.region}`;
  }
  return `${formatNumber(line.gigabytes, 0)} GB from ${line.from} to ${line.to}`;
}
