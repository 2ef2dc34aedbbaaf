import type { ReactNode } from 'react';
import { type Column, DataTable } from '@/components/ui/data-table';

interface PlateProps {
  readonly title: string;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
  readonly picture: ReactNode;
  readonly columns: readonly Column[];
  /** Shows the table at once instead of behind "Show the numbers". */
  readonly openTable: boolean;
  /** The rows of the table. */
  readonly children: ReactNode;
}

/** What every chart has around its picture: its name, its sentence, and its numbers as a table. */
export function Plate({ title, sentence, picture, columns, openTable, children }: PlateProps) {
  return (
    <figure>
      <figcaption>
        <p className="font-semibold">{title}</p>
        <p className="text-soft">{sentence}</p>
      </figcaption>
      {picture}
      <details open={openTable}>
        <summary>Show the numbers</summary>
        <DataTable name={title} columns={columns} mark="chart">
          {children}
        </DataTable>
      </details>
    </figure>
  );
}
