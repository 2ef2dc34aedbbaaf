'use client';
import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { reviewStore } from '@/components/review/review-store';
import type { Follows } from '@/lib/review/messages';
import { useDesk } from './desk';
import { pointTo } from './pointer';
import { passKeys } from './stage-keys';
import { useStages } from './stage-store';

/** A stage measures so much until one has said how large it is. */
const USUAL = { width: 1280, height: 720 };

/** Whether what a mirror shows takes keys of its own. */
function hasSimulator(follows: Follows): boolean {
  const { review } = reviewStore.getState();
  return (review?.[follows] ?? review?.live)?.view.kind === 'simulator';
}

interface MirrorFrameProps {
  readonly follows: Follows;
  readonly title: string;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** Whether it is only looked at. */
  readonly still?: boolean;
}

/** The stage's own page in this window. */
export function MirrorFrame({ follows, still = false, ...props }: MirrorFrameProps) {
  return (
    <iframe
      {...props}
      src={`/stage?mirror=${follows}`}
      inert={still}
      onLoad={({ currentTarget: { contentWindow } }) => {
        if (contentWindow) passKeys(contentWindow, () => hasSimulator(follows));
      }}
    />
  );
}

interface MirrorProps {
  readonly follows: Follows;
  readonly title: string;
  readonly size: 'small' | 'column' | 'window';
}

/** The stage, laid out at its own size and drawn as wide as there is room. */
export function Mirror({ follows, title, size }: MirrorProps) {
  const box = useRef<HTMLDivElement>(null);
  const { stages } = useStages();
  const { pointing } = useDesk();
  const { width, height } = stages[0] ?? USUAL;
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const watch = new ResizeObserver(() => setRoom(current.clientWidth));
    watch.observe(current);
    setRoom(current.clientWidth);
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className="mirror"
      data-size={size}
      style={{ '--width': width, '--height': height } as CSSProperties}
    >
      <MirrorFrame
        follows={follows}
        title={title}
        still={size !== 'window'}
        style={{ width, height, scale: String(room / width) }}
      />
      {pointing && follows === 'live' ? (
        <div
          className="mirror-pointing"
          onPointerMove={({ clientX, clientY, currentTarget }) => {
            const { left, top, width, height } = currentTarget.getBoundingClientRect();
            pointTo((clientX - left) / width, (clientY - top) / height);
          }}
        />
      ) : null}
    </div>
  );
}
