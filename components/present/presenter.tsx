'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { askedReview } from '@/components/review/review-address';
import { openReview, presentHere, useReview } from '@/components/review/review-store';
import { pageAddress, pageParam } from '@/components/ui/page-address';
import { PhoneArrival } from './phone-arrival';
import { CODE_SIGN, SCREEN_PARAM } from './present-address';
import { Said } from './said';
import { useGuides } from './use-guides';

const DeskPage = lazy(() => import('./desk-page').then((module) => ({ default: module.DeskPage })));
const OneScreen = lazy(() =>
  import('./one-screen').then((module) => ({ default: module.OneScreen })),
);

/** What the address asks for. */
interface Asked {
  readonly id: string | undefined;
  /** A review that comes from another device. */
  readonly code: string | undefined;
  /** Whether this window is the one that is shared. */
  readonly shared: boolean;
}

function readAsked(): Asked {
  const anchor = pageAddress().anchor();
  return {
    id: askedReview(),
    code: anchor.startsWith(CODE_SIGN) ? anchor.slice(CODE_SIGN.length) : undefined,
    shared: pageParam(SCREEN_PARAM) === 'one',
  };
}

/** The page that drives the stage, as its address asks for it. */
export function Presenter() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const read = () => setAsked(readAsked());
    read();
    // A code that is opened where this page stands already changes only the fragment.
    return pageAddress().listen(read);
  }, []);
  if (!asked) return <main id="main" />;
  if (asked.code !== undefined) return <PhoneArrival key={asked.code} code={asked.code} />;
  if (asked.id !== undefined) return <OpenReview id={asked.id} shared={asked.shared} />;
  return (
    <Said title="No review is open">
      <p>
        This page holds a review. <a href="/review">Set one up, or choose one</a>.
      </p>
    </Said>
  );
}

/** Titles the window, also once the page's own title comes late. Returns how to end it. */
function keepTitle(title: string): () => void {
  const put = () => {
    if (document.title !== title) document.title = title;
  };
  put();
  const watch = new MutationObserver(put);
  watch.observe(document.head, { childList: true, characterData: true, subtree: true });
  return () => watch.disconnect();
}

let openedId: string | undefined;

function OpenReview({ id, shared }: { readonly id: string; readonly shared: boolean }) {
  const { read, review, pen, saving } = useReview();
  const { guides, trouble, again } = useGuides(review);
  useEffect(() => {
    if (openedId === id) return;
    openedId = id;
    openReview(id);
  }, [id]);
  useEffect(() => {
    return shared ? keepTitle('Dry Run') : undefined;
  }, [shared]);
  if (!read) return <main id="main" />;
  if (!review)
    return saving === 'saved' || saving === 'saving' ? (
      <Said title="There is no such review here">
        <p>
          Reviews stay on the machine and in the browser where they were set up.{' '}
          <a href="/review">To the reviews</a>
        </p>
      </Said>
    ) : (
      <Said title="The review could not be read">
        <p>
          {saving === 'newer'
            ? 'A newer version of this site keeps it: reload this page.'
            : 'This browser does not let the site read what it keeps.'}
        </p>
      </Said>
    );
  if (!pen)
    return (
      <Said title="This review is open in another window">
        <button type="button" className="button main" onClick={presentHere}>
          Present here instead
        </button>
      </Said>
    );
  if (trouble)
    return (
      <Said title="The guides could not be loaded">
        <button type="button" className="button main" onClick={again}>
          Try again
        </button>
      </Said>
    );
  const guide = guides[review.open];
  if (!guide) return <main id="main" />;
  return (
    <Suspense fallback={<main id="main" />}>
      {shared ? <OneScreen review={review} /> : <DeskPage review={review} guide={guide} />}
    </Suspense>
  );
}
