import { DataTable, words } from '@/components/ui/data-table';
import { filledFormulas, requestVerdict } from '@/lib/models/replicas-for-availability/formulas';
import type { SceneProps } from './scene-props';

/** Each formula with the numbers that are set; folded, with its names and what it means. */
export function Formulas({ summary }: SceneProps) {
  const formulas = filledFormulas(summary);
  return (
    <>
      <p className="scene-title">{requestVerdict(summary)}</p>
      <DataTable
        name="formulas with numbers"
        className="many"
        columns={[words('Formula'), words('with numbers')]}
      >
        {formulas.map(({ id, title, numbers }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td>
              <span className="num">{numbers}</span>
            </td>
          </tr>
        ))}
      </DataTable>
      <details>
        <summary>With their names, and what they mean</summary>
        <dl className="mt-2 grid gap-3">
          {formulas.map(({ id, title, symbols, means }) => (
            <div key={id}>
              <dt className="font-semibold">{title}</dt>
              <dd>
                <p className="num text-soft">{symbols}</p>
                <p>{means}</p>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
