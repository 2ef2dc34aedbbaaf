import { Disc } from '@/components/study/disc';
import { calibrate, calibrationWords } from '@/lib/study/calibration';
import { essentialsOf, type PartProps } from './parts';

const COUNTS = [
  ['present', 'whole'],
  ['partly', 'begun'],
  ['absent', 'open'],
] as const;

/** Every judged essential as a disc, by how sure its writer was: chart and table in one. */
export function Calibration({ questions, data }: PartProps) {
  const rows = calibrate(data.attempts, essentialsOf(questions));
  const { says, limits } = calibrationWords(rows);
  return (
    <section className="shelf" aria-labelledby="sure">
      <header>
        <h2 id="sure">How sure, and how right</h2>
        <p className="text-soft">
          Each disc is an essential you judged, sorted by how sure you had been.
        </p>
      </header>
      <div className="calibration">
        <table>
          <thead>
            <tr>
              <th>You were</th>
              <th>You had</th>
              {COUNTS.map(([name]) => (
                <th key={name} className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.sure}>
                <th scope="row">{row.sure}</th>
                <td>
                  {row.attempts === 0 ? (
                    <span className="text-soft">none yet</span>
                  ) : (
                    <span className="discs" aria-hidden="true">
                      {COUNTS.flatMap(([name, shape]) =>
                        Array.from({ length: row[name] }, (_, at) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: all alike
                          <Disc key={name + at} shape={shape} />
                        )),
                      )}
                    </span>
                  )}
                </td>
                {COUNTS.map(([name]) => (
                  <td key={name} className="num" data-l={name}>
                    {row[name]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="reading">
          {says} <span className="text-soft">{limits}</span>
        </p>
      </div>
    </section>
  );
}
