import { filledFormulas } from '@/lib/models/replicas-for-availability/formulas';
import type { PanelProps } from './panel-props';

/** Each formula twice: with its names, and with the numbers that are set. */
export function Formulas({ summary }: PanelProps) {
  return (
    <dl className="grid gap-4 md:grid-cols-2">
      {filledFormulas(summary).map((item) => (
        <div key={item.id} className="border-l-4 border-edge pl-4">
          <dt className="font-semibold">{item.title}</dt>
          <dd>
            <p className="num text-soft">{item.symbols}</p>
            <p className="num">{item.numbers}</p>
            <p>{item.means}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
