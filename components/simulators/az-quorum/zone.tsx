import type { AnyEvent } from '@/lib/models/az-quorum/simulator-summary';
import type { InstanceBox, ZoneBox } from './map-data';

interface ZoneProps {
  readonly zone: ZoneBox;
  /** Whether its instances are too many to draw each. */
  readonly counted: boolean;
  readonly dispatch: (event: AnyEvent) => void;
}

/** A zone: all of its box fails or repairs it, except the instances in it. */
export function Zone({ zone, counted, dispatch }: ZoneProps) {
  const split = zone.name.lastIndexOf('-') + 1;
  return (
    <div
      className="az-zone"
      data-out={zone.out || undefined}
      data-majority={zone.majority || undefined}
    >
      <button
        type="button"
        className="group @container absolute inset-0 flex items-start rounded-[5px] px-[0.35em] py-[0.45em] text-left"
        aria-label={`Fail zone ${zone.name}`}
        aria-pressed={zone.failed}
        data-key={zone.key}
        onClick={() => dispatch({ type: 'toggle', target: zone.name })}
      >
        <span className="rounded-[3px] bg-sheet px-[0.15em] font-mono text-[0.85em] font-medium wrap-anywhere group-hover:text-blue group-hover:underline">
          <span className="@max-[5.4em]:sr-only">{zone.name.slice(0, split)}</span>
          {zone.name.slice(split)}
        </span>
      </button>
      {counted ? (
        <Count zone={zone} />
      ) : (
        <div className="pointer-events-none relative flex flex-1 flex-wrap content-center justify-center gap-x-[0.5em] gap-y-[0.2em] px-[0.3em] pt-[2.2em]">
          {zone.instances.map((instance) => (
            <Disc key={instance.id} instance={instance} zone={zone} dispatch={dispatch} />
          ))}
        </div>
      )}
      <span className="az-caption relative mb-[0.35em] self-center rounded-[3px] bg-sheet not-empty:px-[0.15em]">
        {zone.failed ? 'zone out' : zone.out ? 'out' : ''}
      </span>
    </div>
  );
}

interface DiscProps {
  readonly instance: InstanceBox;
  readonly zone: ZoneBox;
  readonly dispatch: (event: AnyEvent) => void;
}

/** An instance: filled when up; hatched, crossed and labelled when down. */
function Disc({ instance, zone, dispatch }: DiscProps) {
  const { id, key, up, failed } = instance;
  const because = !up && !failed ? `, out with ${zone.name}` : '';
  return (
    <div className="grid justify-items-center gap-[0.15em]">
      <button
        type="button"
        className="az-disc hover:shadow-[0_0_0_3px_var(--blue)]"
        data-up={up || undefined}
        aria-label={`Fail instance ${id}${because}`}
        aria-pressed={failed}
        data-key={key}
        onClick={() => dispatch({ type: 'toggle', target: id })}
      >
        {up ? (
          id
        ) : (
          <svg viewBox="0 0 24 24" className="w-[70%] stroke-red stroke-[2.6]" aria-hidden="true">
            <path d="M5 5 19 19M19 5 5 19" />
          </svg>
        )}
      </button>
      <span className="az-caption rounded-[3px] bg-sheet not-empty:px-[0.2em]">
        {up ? '' : failed ? `${id} out` : id}
      </span>
    </div>
  );
}

/** A zone with many instances: how many of them are up, as a number and as a bar. */
function Count({ zone }: { readonly zone: ZoneBox }) {
  const all = zone.instances.length;
  return (
    <div className="az-count pointer-events-none relative grid gap-[0.3em] px-[0.5em] pt-[2.4em] pb-[0.5em]">
      <span className="num justify-self-start bg-sheet">
        {zone.up} of {all} up
      </span>
      <span
        className="block h-[0.6em] border border-ink [background:var(--hatch),var(--sheet)]"
        aria-hidden="true"
      >
        <span className="block h-full bg-ink" style={{ width: `${(100 * zone.up) / all}%` }} />
      </span>
    </div>
  );
}
