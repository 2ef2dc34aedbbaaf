import { type CSSProperties, Fragment, useState } from 'react';
import type { AnyEvent, QuorumSummary } from '@/lib/models/az-quorum/simulator-summary';
import { type LinkBox, MOST_DRAWN, MOST_IN_ROW, mapOf, type RegionBox } from './map-data';
import { Zone } from './zone';

/** Most pairs of regions that get a button each. */
const MOST_LINKS = 15;

interface MapProps {
  readonly summary: QuorumSummary;
  /** Leaves out who has the majority, while that is being asked. */
  readonly hush: boolean;
  readonly dispatch: (event: AnyEvent) => void;
}

/** Regions that hold zones that hold instances; pressing one fails or repairs it. */
export function QuorumMap({ summary, hush, dispatch }: MapProps) {
  const { regions, links } = mapOf(summary, hush);
  const counted = summary.model.size > MOST_DRAWN;
  const inRow = regions.length <= MOST_IN_ROW && !counted;
  const between = inRow ? links.slice(0, Math.max(0, regions.length - 1)) : [];
  const others = links.slice(between.length);
  return (
    <div className="az-map">
      <div className="az-regions" data-row={inRow || undefined}>
        {regions.map((region, at) => {
          const link = between[at];
          return (
            <Fragment key={region.name}>
              <Region region={region} counted={counted} dispatch={dispatch} />
              {link ? <LinkButton link={link} first={at === 0} dispatch={dispatch} /> : null}
            </Fragment>
          );
        })}
      </div>
      {others.length > MOST_LINKS ? (
        <LinkPicker regions={regions} links={others} dispatch={dispatch} />
      ) : others.length > 0 ? (
        <ul
          className="mt-[0.6em] flex flex-wrap items-center gap-x-[1.2em] gap-y-[0.3em]"
          aria-label="Other links"
        >
          <li className="text-soft">Other links, to cut:</li>
          {others.map((link) => (
            <li key={link.regions.join()}>
              <LinkButton link={link} named dispatch={dispatch} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface RegionProps {
  readonly region: RegionBox;
  readonly counted: boolean;
  readonly dispatch: (event: AnyEvent) => void;
}

function Region({ region, counted, dispatch }: RegionProps) {
  return (
    <section
      className="az-region"
      aria-label={region.name}
      data-out={region.failed || undefined}
      data-side={region.side && (region.majority ? 'majority' : 'rest')}
      style={{ '--zones': region.zones.length } as CSSProperties}
    >
      <div className="relative px-[0.2em] py-[0.4em] leading-[1.3]">
        <button
          type="button"
          className="peer absolute inset-0 rounded-sm"
          aria-label={`Fail region ${region.name}`}
          aria-pressed={region.failed}
          data-key={region.key}
          onClick={() => dispatch({ type: 'toggle', target: region.name })}
        />
        <span className="pointer-events-none relative block font-mono font-medium peer-hover:text-blue peer-hover:underline">
          {region.name}
        </span>
        <span
          className={`pointer-events-none relative font-mono text-[0.85em] ${region.failed ? 'font-semibold text-red' : 'text-soft'}`}
        >
          {region.failed ? 'region out' : `${region.up} of ${region.size} up`}
        </span>
      </div>
      <div className="flex flex-1 flex-wrap gap-[0.6em] @max-[30em]:gap-[0.4em]">
        {region.zones.map((zone) => (
          <Zone key={zone.name} zone={zone} counted={counted} dispatch={dispatch} />
        ))}
      </div>
      {region.side ? (
        <p className="mt-[0.5em] text-[0.92em]/[1.3] font-[560]">{region.side}</p>
      ) : null}
    </section>
  );
}

interface LinkPickerProps {
  readonly regions: readonly RegionBox[];
  readonly links: readonly LinkBox[];
  readonly dispatch: (event: AnyEvent) => void;
}

/** For many regions: choose two and cut them apart; what is cut is listed. */
function LinkPicker({ regions, links, dispatch }: LinkPickerProps) {
  const [a, setA] = useState('');
  const [b, setB] = useState('');
  const names = regions.map((region) => region.name);
  return (
    <div className="mt-[0.6em] flex flex-wrap items-center gap-x-[1.2em] gap-y-[0.3em]">
      {(
        [
          ['Cut the link from', a, setA],
          ['to', b, setB],
        ] as const
      ).map(([label, value, set]) => (
        <label key={label} className="flex items-center gap-2">
          {label}
          <select className="tool" value={value} onChange={(event) => set(event.target.value)}>
            <option value="">choose a region</option>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ))}
      <button
        type="button"
        className="tool"
        disabled={a === '' || b === '' || a === b}
        onClick={() => dispatch({ type: 'cut', regions: [a, b] })}
      >
        Cut
      </button>
      {links
        .filter((link) => link.cut)
        .map((link) => (
          <LinkButton key={link.regions.join()} link={link} named dispatch={dispatch} />
        ))}
    </div>
  );
}

interface LinkButtonProps {
  readonly link: LinkBox;
  /** Names both regions; left out where the button stands between them. */
  readonly named?: boolean;
  /** Has the key that cuts a link. */
  readonly first?: boolean;
  readonly dispatch: (event: AnyEvent) => void;
}

/** A link between two regions: a line that is whole, or broken by a cross. */
function LinkButton({ link, named = false, first = false, dispatch }: LinkButtonProps) {
  const [a, b] = link.regions;
  return (
    <button
      type="button"
      className="az-link hover:bg-blue-wash"
      data-named={named || undefined}
      aria-label={`Cut the link between ${a} and ${b}`}
      aria-pressed={link.cut}
      data-key={first ? 'l' : undefined}
      onClick={() => dispatch({ type: link.cut ? 'join' : 'cut', regions: link.regions })}
    >
      {named ? <span>{a}</span> : null}
      <span className="az-line" aria-hidden="true">
        {link.cut ? '✕' : ''}
      </span>
      {named ? <span>{b}</span> : null}
      <span className="az-caption">{link.cut ? 'cut' : named ? '' : 'link'}</span>
    </button>
  );
}
