import { useId, useState } from 'react';
import type { Happening } from '@/lib/models/service-load-skew/sim/script';
import { aliveCount, type SkewEvent, type SkewState } from '@/lib/models/service-load-skew/state';
import { MOST_PODS } from '@/lib/models/service-load-skew/world';

/** What happens to all of the world, how its button is called, and its letter on the keyboard. */
const TO_ALL: readonly (readonly [what: Happening, label: string, key: string])[] = [
  ['rollout', 'Roll out', 'o'],
  ['reconnect', 'Reconnect all', 'r'],
  ['churn', 'Restart half the clients', 'h'],
  ['burst', 'Burst', 'b'],
];

const TO_A_POD: readonly (readonly [what: Happening, label: string])[] = [
  ['crash', 'Crash'],
  ['flap', 'Unready'],
  ['fail', 'Fail fast'],
];

interface HappenBarProps {
  readonly state: SkewState;
  /** The pod, from 1, to which the keys for one pod do something; the first while none is chosen. */
  readonly chosen: number | undefined;
  readonly choose: (pod: number) => void;
  readonly happen: (event: SkewEvent) => void;
}

/** What one can make happen, now: to the clients, to the Deployment, to one pod, to a node. */
export function HappenBar({ state, chosen, choose, happen: make }: HappenBarProps) {
  const id = useId();
  const pods = state.pods.flatMap(({ status }, pod) => (status === 'gone' ? [] : [pod + 1]));
  const pod = chosen ?? pods[0] ?? 0;
  const node = state.pods[pod - 1]?.node ?? 0;
  const happen = (what: Happening, arg?: number) =>
    make({ type: 'happen', what, ...(arg === undefined ? {} : { arg }) });
  return (
    <div className="skew-happen">
      <Scale pods={aliveCount(state)} scale={(to) => happen('scale', to)} />
      {TO_ALL.map(([what, label, key]) => (
        <button
          key={what}
          type="button"
          className="tool relative"
          data-key={key}
          onClick={() => happen(what)}
        >
          {label}
        </button>
      ))}
      <span className="flex flex-wrap items-center gap-[inherit]">
        <label htmlFor={id}>Pod</label>
        <select
          id={id}
          className="tool"
          value={pod}
          onChange={({ target }) => choose(Number(target.value))}
        >
          {pods.map((number) => (
            <option key={number}>{number}</option>
          ))}
        </select>
        {TO_A_POD.map(([what, label]) => (
          <button
            key={what}
            type="button"
            className="tool"
            disabled={!canHappen(state, what, pod)}
            onClick={() => happen(what, pod)}
          >
            {label}
          </button>
        ))}
        <button type="button" className="tool" onClick={() => happen('node', node + 1)}>
          Lose node {node + 1}
        </button>
      </span>
    </div>
  );
}

/** Whether it would change something about the pod. */
function canHappen({ pods }: SkewState, what: Happening, pod: number): boolean {
  const { status, failing } = pods[pod - 1] ?? {};
  if (what === 'flap') return status === 'ready';
  return what !== 'fail' || failing === false;
}

interface ScaleProps {
  readonly pods: number;
  readonly scale: (to: number) => void;
}

/** A number of pods to scale to: twice as many until another is typed. */
function Scale({ pods, scale }: ScaleProps) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(Math.min(MOST_PODS, 2 * pods));
  const to = Number(text);
  const fits = /^\d+$/.test(text) && to >= 1 && to <= MOST_PODS;
  return (
    <form
      className="flex items-center gap-[inherit]"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fits) return;
        scale(to);
        setTyped(undefined);
      }}
    >
      <button type="submit" className="tool relative" data-key="g" aria-disabled={!fits}>
        Scale to
      </button>
      <input
        className="tool w-16 min-w-0 text-right font-mono"
        inputMode="numeric"
        aria-label={`Pods to scale to, 1 to ${MOST_PODS}`}
        aria-invalid={!fits}
        value={text}
        onChange={({ target }) => setTyped(target.value)}
      />
      {fits ? null : <small role="alert">1 to {MOST_PODS} pods</small>}
    </form>
  );
}
