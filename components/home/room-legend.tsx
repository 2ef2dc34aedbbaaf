import { Disc, STANDING_SAYS } from '@/components/study/disc';

/** What the four marks of each question mean. */
export function RoomLegend() {
  return (
    <p className="legend mt-4 text-soft">
      <span>The four marks are the rooms: try, answer, check, practise.</span>
      {(['done', 'begun', 'skipped', 'open'] as const).map((standing) => (
        <span key={standing}>
          <Disc shape={standing} /> {STANDING_SAYS[standing]}
        </span>
      ))}
    </p>
  );
}
