import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import { formatNumber } from '@/lib/kernel/format';
import type { SkewSummary } from '@/lib/models/service-load-skew/summary';
import { type Cloth, type ClothColumn, clothOf, MOST_NUMBERED, sayPod } from './cloth-data';

/** Most columns that have room for their names. */
const MOST_NAMED = 24;

const PRESS = 'Press a column to read its pod.';

interface SkewClothProps {
  readonly summary: SkewSummary;
  /** Leaves out what each pod has, while that is being asked. */
  readonly hush: boolean;
  /** The pod that is looked at, from 1; none until one is pressed. */
  readonly chosen: number | undefined;
  readonly choose: (pod: number) => void;
}

/**
 * Who is connected to whom: a column for each pod with its bar above, a row for each client, a dot
 * where they meet. Each cause of skew weaves its own cloth, and stays readable with a hundred pods.
 */
export function SkewCloth({ summary, hush, chosen, choose }: SkewClothProps) {
  const cloth = clothOf(summary);
  const column = hush ? undefined : cloth.columns.find(({ load }) => load.pod === chosen);
  const press = ({ clientX, currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = ((clientX - left) / width) * cloth.width;
    const pressed = cloth.columns.findLast(({ from }) => from <= at) ?? cloth.columns[0];
    if (pressed) choose(pressed.load.pod);
  };
  const named = cloth.columns.length <= MOST_NAMED;
  return (
    <figure
      className="cloth"
      data-hush={hush || undefined}
      data-crowded={cloth.columns.length > MOST_NUMBERED || undefined}
      aria-label={hush ? 'Pods and clients' : inWords(cloth)}
      style={{ '--rows': cloth.rows } as CSSProperties}
    >
      <Row
        name={
          <>
            requests, <span className="whitespace-nowrap">× fair share</span>
            {hush ? null : (
              <span className="mt-[0.2em] block">
                <span className="cloth-swatch" aria-hidden="true" /> {cloth.calmSays}
              </span>
            )}
          </>
        }
        wide
      >
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field “Pod” below does the same by keys */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <div className="cloth-bars" onClick={press}>
          {column ? <Chosen column={column} width={cloth.width} /> : null}
          {hush ? null : <Bars cloth={cloth} />}
        </div>
      </Row>
      {named ? (
        <Labels name="pod" cloth={cloth}>
          {cloth.columns.map(({ load, from }) => [`${load.pod}`, from, from + 1] as const)}
        </Labels>
      ) : null}
      <Labels name="node" cloth={cloth} line>
        {cloth.nodes.map(({ name, from, to }) => [name, from, to] as const)}
      </Labels>
      {cloth.zones.length > 1 ? (
        <Labels name="zone" cloth={cloth} line>
          {cloth.zones.map(({ name, from, to }) => [name, from, to] as const)}
        </Labels>
      ) : null}
      <Row
        name={
          <>
            {cloth.unit}, <span className="whitespace-nowrap">{rowsSay(cloth)}</span>
          </>
        }
        wide
      >
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <div className="cloth-dots" data-ruled={cloth.rows <= 30 || undefined} onClick={press}>
          {column ? <Chosen column={column} width={cloth.width} /> : null}
          {hush ? null : (
            <svg
              viewBox={`0 0 ${cloth.width} ${cloth.rows}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              style={{ fontSize: dotSize(cloth) }}
            >
              {cloth.dots.map(({ size, path }) => (
                <path key={size} d={path} style={{ '--size': size } as CSSProperties} />
              ))}
            </svg>
          )}
        </div>
      </Row>
      {named && !hush && cloth.unit === 'connections' ? (
        <Labels name="together" cloth={cloth}>
          {cloth.columns.map(({ count, from }) => [`${count}`, from, from + 1] as const)}
        </Labels>
      ) : null}
      <figcaption>{hush ? '\u00A0' : column ? sayPod(column, cloth.unit) : PRESS}</figcaption>
    </figure>
  );
}

function inWords({ columns, unit }: Cloth): string {
  const ready = columns.filter(({ load }) => load.status === 'ready');
  const sorted = ready.toSorted((a, b) => b.times - a.times);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return 'No pod is ready.';
  return `Busiest: ${sayPod(most, unit)}. Idlest: ${sayPod(least, unit)}.`;
}

function rowsSay({ clientsInRow }: Cloth): string {
  return clientsInRow === 1 ? 'a row a client' : `a row ${clientsInRow} clients`;
}

/** As large as a cell has room for, in units of its container, which text knows and strokes do not. */
function dotSize({ width, rows }: Cloth): string {
  return `max(2.4px, min(1em, ${88 / width}cqi, ${88 / rows}cqb))`;
}

/** Left edge and width of something, in percent. */
function place(width: number, from: number, to = from + 1): CSSProperties {
  return { left: `${(100 * from) / width}%`, width: `${(100 * (to - from)) / width}%` };
}

function Chosen({ column, width }: { readonly column: ClothColumn; readonly width: number }) {
  return <span className="cloth-chosen" style={place(width, column.from)} />;
}

/** Each pod's requests; above the hatch is what luck does not explain. */
function Bars({ cloth: { columns, width, top, calm } }: { readonly cloth: Cloth }) {
  const percent = (times: number) => `${(100 * times) / top}%`;
  return (
    <>
      <span className="cloth-calm" style={{ height: percent(calm) }} />
      <span className="cloth-fair" style={{ bottom: percent(1) }} />
      {columns.map(({ load, from, times, over }) => (
        <span
          key={load.pod}
          className="cloth-bar"
          data-over={over || undefined}
          data-status={load.requests === 0 ? 'idle' : load.status}
          data-pod={load.pod}
          data-value={load.requests}
          style={{ ...place(width, from), height: percent(times) }}
        >
          {columns.length <= MOST_NUMBERED && load.requests > 0 ? (
            <span>{formatNumber(times, 2)}</span>
          ) : null}
        </span>
      ))}
    </>
  );
}

interface LabelsProps {
  readonly name: string;
  readonly cloth: Cloth;
  /** Draws a line over what belongs together. */
  readonly line?: boolean;
  readonly children: readonly (readonly [text: string, from: number, to: number])[];
}

/** A row of names below the bars. */
function Labels({ name, cloth, line, children }: LabelsProps) {
  return (
    <Row name={name}>
      <div className="cloth-labels" data-line={line}>
        {children.map(([text, from, to]) => (
          <span key={from} style={place(cloth.width, from, to)}>
            {text}
          </span>
        ))}
      </div>
    </Row>
  );
}

interface RowProps {
  readonly name: ReactNode;
  /** Takes what room is left. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** What stands beside a name, all of them below each other. */
function Row({ name, wide, children }: RowProps) {
  return (
    <div className="cloth-row" data-wide={wide}>
      <span className="cloth-name">{name}</span>
      {children}
    </div>
  );
}
