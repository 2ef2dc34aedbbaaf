import '@/components/present/present.css';
import '@/components/present/one-screen.css';
import '@/components/present/stage-side.css';
import '@/components/present/score.css';
import type { Metadata } from 'next';
import { Presenter } from '@/components/present/presenter';

export const metadata: Metadata = {
  title: { absolute: 'Private: presenter' },
  robots: { index: false },
};

export default function PresentPage() {
  return (
    <>
      <noscript>
        <p className="note">A review is held by scripts, which are off.</p>
      </noscript>
      <Presenter />
    </>
  );
}
