import { num } from '@/components/ui/data-table';
import { type ChartData, type PictureProps, textOf } from './chart-data';
import { LatePicture } from './late-picture';
import { Plate } from './plate';

const load = () => import('./picture').then(({ Picture }) => Picture);

/** A chart, its sentence and its table, all from one array; the table is in the HTML. */
export function Chart({ data, height }: PictureProps<ChartData>) {
  const names = data.series.length + (data.levels?.length ?? 0);
  return (
    <Plate
      caption={data}
      picture={<LatePicture load={load} data={data} height={height} fills={names} />}
      columns={[data.x, ...data.series].map(({ label }) => num(label))}
    >
      {data.x.values.map((x, at) => (
        <tr key={x}>
          <th scope="row" className="num">
            {data.x.format(x)}
          </th>
          {data.series.map((series) => {
            const value = series.values[at] ?? null;
            return (
              <td key={series.id} className="num" data-value={value ?? ''}>
                {textOf(data.y, series, at)}
              </td>
            );
          })}
        </tr>
      ))}
    </Plate>
  );
}
