import { type FormEvent, useId, useState } from 'react';
import { instanceId, isZoneName, MAX_NODES, zonesOf } from '@/lib/models/az-quorum/layout/layout';
import { commonZones, REGION_PLACES } from '@/lib/models/az-quorum/layout/region-places';
import type { QuorumState } from '@/lib/models/az-quorum/state';
import { MOST_DRAWN } from '../map-data';
import { zonesSummary } from './find-settings';
import type { SceneProps } from './scene-props';

/** Zones to choose from, in each region whose place is known. */
const KNOWN_ZONES = Object.keys(REGION_PLACES).flatMap(commonZones);

const ROWS =
  'grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-6 gap-y-[0.4rem]';
const ROW = 'flex items-center gap-2';

type EditorProps = Pick<SceneProps, 'dispatch'> & { readonly state: QuorumState };

/** Adds, moves and removes instances. */
export function EditScene({ summary: { state }, dispatch }: SceneProps) {
  const Rows = state.nodes.length <= MOST_DRAWN ? Instances : Counts;
  return (
    <>
      <p className="scene-title">
        {state.nodes.length} {state.nodes.length === 1 ? 'instance' : 'instances'} in{' '}
        {zonesSummary(zonesOf(state))}.
      </p>
      <Add state={state} dispatch={dispatch} />
      <Rows state={state} dispatch={dispatch} />
    </>
  );
}

function Instances({ state, dispatch }: EditorProps) {
  return (
    <ul className={ROWS}>
      {state.nodes.map((zone, index) => {
        const id = instanceId(index);
        return (
          <li key={id} className={ROW}>
            <span className="num min-w-[2.2em]">{id}</span>
            <select
              className="tool min-w-0 flex-[1_1_6rem]"
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
              −
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** For many instances: one more or one fewer in each zone. */
function Counts({ state, dispatch }: EditorProps) {
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

function Add({ state, dispatch }: EditorProps) {
  const id = useId();
  const [zone, setZone] = useState('us-east-2a');
  const [fault, setFault] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = zone.trim();
    const good = isZoneName(name);
    setFault(good ? '' : `“${name}” is no zone of a region of AWS, such as us-east-2a.`);
    if (good) dispatch({ type: 'add', zone: name });
  };
  return (
    <form className="flex flex-wrap items-center gap-2" onSubmit={submit}>
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
