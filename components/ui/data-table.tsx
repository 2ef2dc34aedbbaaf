import { type ReactNode, useId } from 'react';
import { ScrollBox } from './scroll-box';

/** A column of a table; `className` also marks what kind of column it is. */
export interface Column {
  readonly label: string;
  readonly className?: string;
}

/** A column of words. */
export function words(label: string, className?: string): Column {
  return className ? { label, className } : { label };
}

/** A column of numbers, set to the right in figures of one width. */
export function num(label: string): Column {
  return { label, className: 'num' };
}

interface DataTableProps {
  /** What the table shows, in a few words; its caption where no other is given. */
  readonly name: string;
  /** Stands above the box, so that it does not scroll away. */
  readonly caption?: ReactNode;
  readonly columns: readonly Column[];
  /** The rows. */
  readonly children: ReactNode;
  readonly className?: string;
  /** Names the table for tests and for programs: written as `data-table`. */
  readonly mark?: string;
}

/** A table with its caption and its heads, in a box that scrolls when the page is narrow. */
export function DataTable(props: DataTableProps) {
  const { name, caption, columns, children, className, mark } = props;
  const id = useId();
  return (
    <div className={`min-w-0 ${className ?? ''}`}>
      {caption ? <p id={id}>{caption}</p> : null}
      <ScrollBox label={`Table: ${name}`}>
        <table data-table={mark} aria-labelledby={caption ? id : undefined}>
          {caption ? null : <caption className="sr-only">{name}</caption>}
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.label} scope="col" className={column.className}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
