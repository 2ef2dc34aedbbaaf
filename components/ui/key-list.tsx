/** A key, or several, and what it does. */
export type KeyRow = readonly [keys: string, does: string];

/** Keys with what each does. */
export function KeyList({ rows }: { readonly rows: readonly KeyRow[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
      {rows.map(([keys, does]) => (
        <div key={keys} className="contents">
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
