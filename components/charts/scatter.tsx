import { num, words } from '@/components/ui/data-table';
import type { PictureProps } from './chart-data';
import { LatePicture } from './late-picture';
import { Plate } from './plate';
import { PointMark } from './point-mark';
import type { ScatterData } from './scatter-data';

const load = () => import('./scatter-picture').then(({ ScatterPicture }) => ScatterPicture);

/** A scatter chart, its sentence and its table, all from one array. */
export function Scatter({ data, height }: PictureProps<ScatterData>) {
  const many = data.groups.length > 1;
  const columns = [data.x, data.y, ...(data.extra ?? [])];
  const rows = data.groups.flatMap((group) => group.points.map((point) => ({ group, point })));
  const picture = (
    <div className="no-print mt-2">
      {data.y.label ? <p className="label">{data.y.label}</p> : null}
      <LatePicture load={load} data={data} height={height} />
      {many ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label="Marks">
          {data.groups.map((group) => (
            <li key={group.id} className="label flex items-center gap-2">
              <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
                <PointMark shape={group.shape} color={group.color} />
              </svg>
              {group.label}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
  return (
    <Plate
      caption={data}
      picture={picture}
      columns={[
        words(data.nameLabel),
        ...(many ? [words('Mark')] : []),
        ...columns.map(({ label }) => num(label)),
      ]}
    >
      {rows.map(({ group, point }) => (
        <tr key={`${group.id} ${point.name}`}>
          <th scope="row" className="min-w-40">
            {point.tag ? <span className="num mr-2">{point.tag}</span> : null}
            {point.name}
          </th>
          {many ? <td>{group.label}</td> : null}
          {[point.x, point.y, ...(point.extra ?? [])].map((value, at) => (
            <td key={columns[at]?.label} className="num" data-value={value}>
              {columns[at]?.format(value)}
            </td>
          ))}
        </tr>
      ))}
    </Plate>
  );
}
