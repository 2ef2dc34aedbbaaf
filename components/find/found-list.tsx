import { type Group, KIND_NAMES } from '@/lib/study/find-options';

/** Id of a result by its place in the whole list, from 0. */
export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}

interface FoundListProps {
  readonly id: string;
  readonly groups: readonly Group[];
  /** Place of the chosen result in the whole list, from 0. */
  readonly active: number;
  /** Called with the place of a result under the pointer. */
  readonly onPoint: (at: number) => void;
}

/** What was found, by kind; each result is a link, so that it can be opened in any way. */
export function FoundList({ id, groups, active, onPoint }: FoundListProps) {
  const firstOf = (group: number) =>
    groups.slice(0, group).reduce((sum, { results }) => sum + results.length, 0);
  return (
    <div id={id} role="listbox" aria-label="Results" className="found" hidden={groups.length === 0}>
      {groups.map(({ kind, results }, group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a list of options
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <p id={`${id}-${kind}`} role="presentation" className="label">
            {KIND_NAMES[kind]}
          </p>
          {results.map(({ href, title, number }, place) => {
            const at = firstOf(group) + place;
            return (
              <a
                key={href}
                id={optionId(id, at)}
                role="option"
                aria-selected={at === active}
                tabIndex={-1}
                href={href}
                onPointerMove={() => onPoint(at)}
              >
                <span className="label">
                  {number ? <span className="sr-only">Question </span> : null}
                  {number}
                </span>
                <span>{title}</span>
              </a>
            );
          })}
        </div>
      ))}
    </div>
  );
}
