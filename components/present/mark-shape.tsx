import type { Mark } from '@/lib/review/kept';

/** A mark as a shape: a disc for present, half a disc, a ring for absent, a dash for not asked. */
export function MarkShape({ mark }: { readonly mark: Mark }) {
  return (
    <svg
      className="mark-shape"
      width="1em"
      height="1em"
      viewBox="0 0 16 16"
      stroke="currentColor"
      aria-hidden="true"
    >
      {mark === 'not asked' ? (
        <path d="M3 8h10" strokeWidth="2" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="5.6"
          strokeWidth="1.6"
          fill={mark === 'present' ? 'currentColor' : 'none'}
        />
      )}
      {mark === 'partial' ? (
        <path d="M8 2.4a5.6 5.6 0 0 0 0 11.2z" fill="currentColor" stroke="none" />
      ) : null}
    </svg>
  );
}
