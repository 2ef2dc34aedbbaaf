import type { ReviewGuide } from '@/lib/review/guide';
import { anchorWords } from './scorecard-words';

interface ScorecardScaleProps {
  readonly score: number;
  readonly anchors: ReviewGuide['anchors'];
}

/** A score between those of the sample answers. */
export function ScorecardScale({ score, anchors }: ScorecardScaleProps) {
  return (
    <div className="card-scale" role="img" aria-label={`${score} of 100. ${anchorWords(anchors)}`}>
      {anchors.map((anchor) => (
        <span key={anchor.level} className="card-anchor" style={{ left: `${anchor.score}%` }}>
          <span>{anchor.level}</span>
        </span>
      ))}
      <span className="card-here" style={{ left: `${score}%` }} />
    </div>
  );
}
