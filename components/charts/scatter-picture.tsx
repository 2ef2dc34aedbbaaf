'use client';
import { alongScale, type PointShape, placeTags, type ScatterData, scaleOf } from './scatter-data';
import { useRoom } from './use-room';

const LETTER = 7.3;
const TOP = 10;
const BOTTOM = 46;
const RIGHT = 26;
const SIZE = 5;

/** Points of a scatter chart. The shapes differ, the names are in the table and in the tooltips. */
export function ScatterPicture({
  data,
  height,
}: {
  readonly data: ScatterData;
  readonly height: number;
}) {
  const { ref, width, zoom } = useRoom();
  const bottom = BOTTOM * zoom;
  const letter = LETTER * zoom;
  const points = data.groups.flatMap((group) => group.points);
  const x = scaleOf(
    data.x,
    points.map((point) => point.x),
  );
  const y = scaleOf(
    data.y,
    points.map((point) => point.y),
  );
  const yNames = y.ticks.map(data.y.format);
  const left = Math.max(...yNames.map((name) => name.length)) * letter + 12;
  const inner = { width: Math.max(0, width - left - RIGHT), height: height - TOP - bottom };
  const across = (value: number) => left + inner.width * alongScale(x, value);
  const down = (value: number) => TOP + inner.height * (1 - alongScale(y, value));
  const tagged = points.filter((point) => point.tag !== undefined);
  const tagPlaces = placeTags(tagged.map((point) => ({ x: across(point.x), y: down(point.y) })));
  const xNames = x.ticks.map(data.x.format);
  const room = Math.max(...xNames.map((name) => name.length)) * letter + 8;
  const every = Math.max(1, Math.ceil((xNames.length * room) / Math.max(1, inner.width)));
  return (
    <div ref={ref} className="chart" style={{ minHeight: height }}>
      {width > 0 ? (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`${data.title}. ${data.sentence}`}
        >
          {y.ticks.map((tick, at) => (
            <g key={tick} transform={`translate(0 ${down(tick)})`}>
              <path d={`M${left} 0H${width - RIGHT}`} stroke="var(--rule)" />
              <text x={left - 8} y={4} textAnchor="end">
                {yNames[at]}
              </text>
            </g>
          ))}
          <path d={`M${left} ${TOP + inner.height}H${width - RIGHT}`} stroke="var(--edge)" />
          {x.ticks.map((tick, at) =>
            at % every === 0 ? (
              <g key={tick} transform={`translate(${across(tick)} ${TOP + inner.height})`}>
                <path d="M0 0v5" stroke="var(--edge)" />
                <text y={19 * zoom} textAnchor="middle">
                  {xNames[at]}
                </text>
              </g>
            ) : null,
          )}
          <text x={left + inner.width / 2} y={height - 6} textAnchor="middle">
            {data.x.label}
          </text>
          {data.groups.map((group) => (
            <g
              key={group.id}
              fill={`var(--${group.color})`}
              stroke={`var(--${group.color})`}
              strokeWidth="2"
            >
              {group.points.map((point) => (
                <g
                  key={`${point.name} ${point.x} ${point.y}`}
                  transform={`translate(${across(point.x)} ${down(point.y)})`}
                >
                  <title>
                    {`${point.name}: ${data.x.format(point.x)}, ${data.y.format(point.y)}`}
                  </title>
                  <PointMark shape={group.shape} />
                  {point.tag ? (
                    <text
                      x={tagPlaces[tagged.indexOf(point)]?.x ?? 0}
                      y={(tagPlaces[tagged.indexOf(point)]?.y ?? 0) + 4}
                      textAnchor="middle"
                      stroke="none"
                    >
                      {point.tag}
                    </text>
                  ) : null}
                </g>
              ))}
            </g>
          ))}
        </svg>
      ) : null}
    </div>
  );
}

/** The mark of a group, around the origin. */
export function PointMark({ shape }: { readonly shape: PointShape }) {
  switch (shape) {
    case 'disc':
      return <circle r={SIZE} />;
    case 'ring':
      return <circle r={SIZE} fill="var(--sheet)" />;
    case 'square':
      return <rect x={-SIZE + 1} y={-SIZE + 1} width={2 * SIZE - 2} height={2 * SIZE - 2} />;
    case 'diamond':
      return <path d={`M0 ${-SIZE - 2}L${SIZE + 2} 0L0 ${SIZE + 2}L${-SIZE - 2} 0Z`} />;
    case 'cross':
      return <path d={`M${-SIZE} ${-SIZE}L${SIZE} ${SIZE}M${-SIZE} ${SIZE}L${SIZE} ${-SIZE}`} />;
  }
}
