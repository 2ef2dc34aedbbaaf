import type { ReactNode } from 'react';
import { type Column, DataTable } from '@/components/ui/data-table';
import type { Caption } from './chart-data';

interface PlateProps {
  readonly caption: Caption;
  readonly picture: ReactNode;
  readonly columns: readonly Column[];
  /** The rows of the table. */
  readonly children: ReactNode;
}

/** What every chart has around its picture: its name, its sentence, and its numbers as a table. */
export function Plate({ caption: { title, sentence }, picture, columns, children }: PlateProps) {
  return (
    <figure className="plate">
      <figcaption>
        <p className="scene-title">{sentence}</p>
        <p className="text-soft">{title}</p>
      </figcaption>
      {picture}
      <details>
        <summary>Show the numbers</summary>
        <DataTable name={title} columns={columns} mark="chart">
          {children}
        </DataTable>
      </details>
    </figure>
  );
}
