import type { PointsView, Size } from '@/lib/review/stage';
import { OwnShown } from './own-shown';

interface PointsShownProps {
  readonly view: PointsView;
  readonly size: Size;
}

/** Below the newest point: the candidate's answer, and the points that were shown before. */
export function PointsShown({ view: { points, own }, size }: PointsShownProps) {
  const before = points.slice(0, -1);
  return (
    <div className="shared-points" data-beside={own && before.length > 0 ? '' : undefined}>
      {own ? <OwnShown own={own} size={size} narrow={before.length > 0} /> : null}
      {before.length > 0 ? (
        <section className="shared-before" aria-label="Points before">
          <h2 className="shared-label">Points before</h2>
          <ul>
            {before.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
