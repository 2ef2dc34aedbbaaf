import { DataTable, num, words } from '@/components/ui/data-table';
import { upFlags } from '@/lib/models/az-quorum/layout/failures';
import { regionOf, regionsOf } from '@/lib/models/az-quorum/layout/layout';
import { type Lattice, latticeOf, MAX_LATTICE_SIZE } from '@/lib/models/az-quorum/quorum/lattice';
import type { QuorumState } from '@/lib/models/az-quorum/state';
import type { SceneProps } from './scene-props';

/** Most instances for which each state is written out and not only drawn. */
const MOST_NAMED = 5;

/** All combinations of instances being up or down, by how many are down. */
export function StatesScene({ summary }: SceneProps) {
  const { state } = summary;
  const size = state.nodes.length;
  if (size > MAX_LATTICE_SIZE) {
    return (
      <p className="scene-title">{`The states are drawn for up to ${MAX_LATTICE_SIZE} instances; here are ${size}.`}</p>
    );
  }
  const lattice = latticeOf(size);
  const here = maskOf(upFlags(state, state.down));
  const next = new Set(lattice.states[here]?.next);
  const byRegion = regionJumps(state, here);
  return (
    <>
      <p className="scene-title">{liveSentence(size)}</p>
      <DataTable
        name="states by number of instances down"
        className="many"
        columns={[words('Down'), num('States'), words('Quorum'), words('what is down', 'w-full')]}
      >
        {lattice.levels.map((masks, down) => {
          const lives = size - down >= lattice.majority && size > 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
            <tr key={down}>
              <th scope="row" className="num">
                {down}
              </th>
              <td className="num">{masks.length}</td>
              <td className="whitespace-nowrap">
                {lives ? 'yes' : 'no'}
                {masks.includes(here) ? ', now' : ''}
              </td>
              <td aria-hidden="true">
                <div className="flex flex-wrap gap-[0.4em]">
                  {masks.map((mask) => (
                    <span
                      key={mask}
                      className="az-state"
                      data-live={lives || undefined}
                      data-here={mask === here || undefined}
                      data-next={next.has(mask) || undefined}
                      data-region={byRegion.has(mask) || undefined}
                      title={titleOf(lattice, mask)}
                    >
                      {size <= MOST_NAMED ? shortNames(lattice, mask) : null}
                    </span>
                  ))}
                </div>
              </td>
            </tr>
          );
        })}
      </DataTable>
      <ul className="flex flex-wrap gap-x-[1.2rem] gap-y-[0.4rem] text-[0.9em]">
        <Key kind={{ live: true }}>quorum</Key>
        <Key kind={{}}>no quorum</Key>
        <Key kind={{ live: true, here: true }}>now</Key>
        <Key kind={{ live: true, next: true }}>one instance further</Key>
        <Key kind={{ region: true }}>one region further</Key>
      </ul>
    </>
  );
}

/** "4 of 8 states live with 3 instances, 5 of 16 with 4, …" for the sizes around this one. */
function liveSentence(size: number): string {
  const sizes = [...new Set([3, 4, 5, size])]
    .filter((each) => each > 0)
    .sort((a, b) => a - b)
    .map(latticeOf);
  const parts = sizes.map((lattice, at) =>
    at === 0
      ? `${lattice.live} of ${lattice.total} states live with ${lattice.size} instances`
      : `${lattice.live} of ${lattice.total} with ${lattice.size}`,
  );
  return `${parts.join(', ')}.`;
}

function maskOf(up: readonly boolean[]): number {
  return up.reduce((mask, isUp, index) => (isUp ? mask : mask | (1 << index)), 0);
}

/** The states that the loss of one region leads to from here. */
function regionJumps(state: QuorumState, here: number): ReadonlySet<number> {
  const jumps = regionsOf(state).map((region) =>
    state.nodes.reduce(
      (mask, zone, index) => (regionOf(zone) === region ? mask | (1 << index) : mask),
      here,
    ),
  );
  return new Set(jumps.filter((mask) => mask !== here));
}

function titleOf(lattice: Lattice, mask: number): string {
  return `down: ${lattice.states[mask]?.down.join(', ') || 'none'}`;
}

function shortNames(lattice: Lattice, mask: number): string {
  return lattice.states[mask]?.down.map((id) => id.slice(1)).join(' ') || 'none';
}

interface Kind {
  readonly live?: boolean;
  readonly here?: boolean;
  readonly next?: boolean;
  readonly region?: boolean;
}

function Key({ kind, children }: { readonly kind: Kind; readonly children: string }) {
  return (
    <li className="flex items-center gap-[0.4rem]">
      <span
        className="az-state"
        aria-hidden="true"
        data-live={kind.live}
        data-here={kind.here}
        data-next={kind.next}
        data-region={kind.region}
      />
      {children}
    </li>
  );
}
