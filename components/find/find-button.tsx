'use client';
import { useLateDialog } from './late-dialog';
import { usePageKeys } from './page-keys';

const load = () => import('./find-menu').then(({ FindMenu }) => FindMenu);

/** Opens the command menu, by a press, `/` or Ctrl-K. What is behind it comes when it is first used. */
export function FindButton() {
  const { open, drawn } = useLateDialog(load);
  usePageKeys('find', open);
  return (
    <>
      <button
        type="button"
        className="tool find-button"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={open}
      >
        <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="m10.5 10.5 4 4M12 6.8a5.2 5.2 0 1 1-10.4 0 5.2 5.2 0 0 1 10.4 0z" />
        </svg>
        <span className="max-md:sr-only">Find</span>
        <span className="find-key max-md:hidden" aria-hidden="true">
          /
        </span>
      </button>
      {drawn}
    </>
  );
}
