import type { Metadata } from 'next';
import '@/components/stage/stage-size.css';
import '@/components/stage/stage-views.css';
import { Stage } from '@/components/stage/stage';

export const metadata: Metadata = {
  title: { absolute: 'Stage · Dry Run' },
  robots: { index: false, follow: false },
};

/** The shared window. It is blank until the presenter’s window says what to show. */
export default function StagePage() {
  return (
    <>
      <noscript>
        <p className="shared-foot">The stage needs JavaScript to show anything.</p>
      </noscript>
      <Stage />
    </>
  );
}
