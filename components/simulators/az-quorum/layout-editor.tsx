import { type FormEvent, useId, useState } from 'react';
import { instanceId, isZoneName, MAX_NODES, zonesOf } from '@/lib/models/az-quorum/layout/layout';
import { NAMED_LAYOUTS } from '@/lib/models/az-quorum/layout/layouts';
import { commonZones, REGION_PLACES } from '@/lib/models/az-quorum/layout/region-places';
import type { AnyEvent } from '@/lib/models/az-quorum/simulator-summary';
import type { QuorumState } from '@/lib/models/az-quorum/state';
import { sameLayout } from '@/lib/models/az-quorum/survival/compare';
import { MOST_DRAWN } from './map-data';

/** Zones to choose from, in each region whose place is known. */
const KNOWN_ZONES = Object.keys(REGION_PLACES).flatMap(commonZones);

const ROWS =
  'mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-x-6 gap-y-[0.4rem]';
const ROW = 'flex flex-wrap items-center gap-2';

interface LayoutEditorProps {
  readonly state: QuorumState;
  readonly dispatch: (event: AnyEvent) => void;
}

/** Named layouts, a way to repair everything, and, when opened, add, move and remove. */
export function LayoutEditor({ state, dispatch }: LayoutEditorProps) {
  const named = NAMED_LAYOUTS.find(({ layout }) => sameLayout(layout, state));
  const broken = state.down.length + state.cut.length > 0;
  return (
    <div className="no-print mt-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label className="flex items-center gap-2">
          Layout
          <select
            className="tool"
            value={named?.id ?? ''}
            onChange={(event) => {
              const chosen = NAMED_LAYOUTS.find(({ id }) => id === event.target.value);
              if (chosen) dispatch({ type: 'load', nodes: chosen.layout.nodes });
            }}
          >
            {named ? null : <option value="">your own</option>}
            {NAMED_LAYOUTS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="tool"
          disabled={!broken}
          onClick={() => dispatch({ type: 'set', values: { down: [], cut: [] } })}
        >
          Repair all
        </button>
      </div>
      <details className="mt-2">
        <summary className="py-1">Edit the layout: add, move, remove</summary>
        {state.nodes.length <= MOST_DRAWN ? (
          <Instances state={state} dispatch={dispatch} />
        ) : (
          <Counts state={state} dispatch={dispatch} />
        )}
        <Add state={state} dispatch={dispatch} />
      </details>
    </div>
  );
}

function Instances({ state, dispatch }: LayoutEditorProps) {
  return (
    <ul className={ROWS}>
      {state.nodes.map((zone, index) => {
        const id = instanceId(index);
        return (
          <li key={id} className={ROW}>
            <span className="num min-w-[2.2em]">{id}</span>
            <select
              className="tool min-w-0 flex-[1_1_7rem]"
              aria-label={`Move ${id} to`}
              value={zone}
              onChange={(event) =>
                dispatch({ type: 'move', instance: id, zone: event.target.value })
              }
            >
              {[...new Set([...KNOWN_ZONES, ...state.nodes])].sort().map((known) => (
                <option key={known}>{known}</option>
              ))}
            </select>
            <button
              type="button"
              className="tool"
              aria-label={`Remove ${id}`}
              onClick={() => dispatch({ type: 'remove', instance: id })}
            >
              Remove
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** For many instances: one more or one fewer in each zone. */
function Counts({ state, dispatch }: LayoutEditorProps) {
  return (
    <ul className={ROWS}>
      {zonesOf(state).map((zone) => (
        <li key={zone} className={ROW}>
          <span className="num min-w-[2.2em]">{zone}</span>
          <button
            type="button"
            className="tool"
            aria-label={`Remove one from ${zone}`}
            onClick={() =>
              dispatch({ type: 'remove', instance: instanceId(state.nodes.lastIndexOf(zone)) })
            }
          >
            −
          </button>
          <button
            type="button"
            className="tool"
            aria-label={`Add one to ${zone}`}
            disabled={state.nodes.length >= MAX_NODES}
            onClick={() => dispatch({ type: 'add', zone })}
          >
            +
          </button>
        </li>
      ))}
    </ul>
  );
}

function Add({ state, dispatch }: LayoutEditorProps) {
  const id = useId();
  const [zone, setZone] = useState('us-east-2a');
  const [fault, setFault] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = zone.trim();
    const good = isZoneName(name);
    setFault(good ? '' : `“${name}” is not a zone name such as us-east-2a.`);
    if (good) dispatch({ type: 'add', zone: name });
  };
  return (
    <form className="mt-3 flex flex-wrap items-center gap-2" onSubmit={submit}>
      <label htmlFor={id}>Add an instance in</label>
      <input
        id={id}
        className="tool w-44 font-mono"
        list={`${id}-zones`}
        autoComplete="off"
        spellCheck={false}
        value={zone}
        aria-invalid={fault !== ''}
        onChange={(event) => setZone(event.target.value)}
      />
      <datalist id={`${id}-zones`}>
        {KNOWN_ZONES.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <button type="submit" className="tool" disabled={state.nodes.length >= MAX_NODES}>
        Add
      </button>
      {fault ? (
        <small role="alert" className="text-red">
          {fault}
        </small>
      ) : null}
    </form>
  );
}
