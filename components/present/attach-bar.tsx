'use client';
import type { ReviewGuide } from '@/lib/review/guide';
import type { Mark } from '@/lib/review/kept';
import type { Judged } from '@/lib/review/marks';
import { MarkShape } from './mark-shape';

interface AttachBarProps {
  readonly guide: ReviewGuide;
  /** Id of the point at hand. */
  readonly here: string;
  /** What was said of it. */
  readonly mark: Mark | undefined;
  /** Whether words of the answer are selected. */
  readonly isSelected: boolean;
  /** Attaches the selected words. */
  readonly attach: (judged: Judged) => void;
  /** Opens the sentences of the answer. */
  readonly choose: (judged: Judged) => void;
}

/** The point at hand, where the rubric is out of sight, and what words are evidence for. It never takes the selection away. */
export function AttachBar(props: AttachBarProps) {
  const { guide, here, mark, isSelected, attach, choose } = props;
  const act = isSelected ? attach : choose;
  const at = guide.points.findIndex(({ id }) => id === here);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand in a form
    <div
      className="attach-bar"
      role="group"
      aria-label="Evidence"
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLSelectElement)) event.preventDefault();
      }}
    >
      <p>
        {mark ? <MarkShape mark={mark} /> : null}
        <span>
          {at + 1}. {guide.points[at]?.claim}
          {mark ? <span className="sr-only">, {mark}</span> : null}
        </span>
      </p>
      <button type="button" className="tool" onClick={() => act({ kind: 'point', id: here })}>
        {isSelected ? 'Evidence for' : 'Choose sentences for'} point {at + 1} <kbd>E</kbd>
      </button>
      <select
        className="tool"
        aria-label={isSelected ? 'Evidence for another' : 'Choose sentences for another'}
        value=""
        onChange={({ target }) => {
          const [kind, id = ''] = target.value.split(' ');
          act({ kind: kind === 'trap' ? 'trap' : 'point', id });
        }}
      >
        <option value="">for another</option>
        <optgroup label="Points">
          {guide.points.map(({ id, claim }, place) => (
            <option key={id} value={`point ${id}`}>
              {place + 1}. {claim}
            </option>
          ))}
        </optgroup>
        <optgroup label="Traps">
          {guide.traps.map(({ id, statement }, place) => (
            <option key={id} value={`trap ${id}`}>
              T{place + 1}. {statement}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}
