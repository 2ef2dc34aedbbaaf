import type { AnyEvent } from '@/lib/models/az-quorum/simulator-summary';
import type { InstanceBox, ZoneBox } from './map-data';

interface ZoneProps {
  readonly zone: ZoneBox;
  /** Whether it belongs to the side with the majority. */
  readonly majority: boolean;
  /** Whether its instances are too many to draw each. */
  readonly counted: boolean;
  readonly dispatch: (event: AnyEvent) => void;
}

/** A zone: all of its box fails or repairs it, except the instances in it. */
export function Zone({ zone, majority, counted, dispatch }: ZoneProps) {
  const split = zone.name.lastIndexOf('-') + 1;
  return (
    <div
      className="az-zone"
      data-out={zone.out || undefined}
      data-majority={(majority && zone.up > 0) || undefined}
    >
      <button
        type="button"
        className="az-zone-button"
        aria-label={`Fail zone ${zone.name}`}
        aria-pressed={zone.failed}
        onClick={() => dispatch({ type: 'toggle', target: zone.name })}
      >
        <span className="az-name">
          <span className="az-prefix">{zone.name.slice(0, split)}</span>
          {zone.name.slice(split)}
        </span>
      </button>
      {counted ? (
        <Count zone={zone} />
      ) : (
        <div className="az-discs">
          {zone.instances.map((instance) => (
            <Disc key={instance.id} instance={instance} zone={zone} dispatch={dispatch} />
          ))}
        </div>
      )}
      <span className="az-caption az-zone-caption">
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
  const { id, up, failed } = instance;
  const because = !up && !failed ? `, out with ${zone.name}` : '';
  return (
    <div className="az-instance">
      <button
        type="button"
        className="az-disc"
        data-up={up || undefined}
        aria-label={`Fail instance ${id}${because}`}
        aria-pressed={failed}
        onClick={() => dispatch({ type: 'toggle', target: id })}
      >
        {up ? (
          id
        ) : (
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 5 19 19M19 5 5 19" />
          </svg>
        )}
      </button>
      <span className="az-caption">{up ? '' : failed ? `${id} out` : id}</span>
    </div>
  );
}

/** A zone with many instances: how many of them are up, as a number and as a bar. */
function Count({ zone }: { readonly zone: ZoneBox }) {
  const all = zone.instances.length;
  return (
    <div className="az-count">
      <span className="num">
        {zone.up} of {all} up
      </span>
      <span className="az-bar" aria-hidden="true">
        <span style={{ width: `${(100 * zone.up) / all}%` }} />
      </span>
    </div>
  );
}
