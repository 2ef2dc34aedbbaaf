import type { AnyEvent } from '@/lib/models/az-quorum/simulator-summary';
import type { LinkBox } from './map-data';

interface LinkButtonProps {
  readonly link: LinkBox;
  /** Names both regions; left out where the button stands between them. */
  readonly named?: boolean;
  readonly dispatch: (event: AnyEvent) => void;
}

/** A link between two regions: a line that is whole, or broken by a cross. */
export function LinkButton({ link, named = false, dispatch }: LinkButtonProps) {
  const [a, b] = link.regions;
  return (
    <button
      type="button"
      className="az-link hover:bg-blue-wash"
      data-named={named || undefined}
      aria-label={`Cut the link between ${a} and ${b}`}
      aria-pressed={link.cut}
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
