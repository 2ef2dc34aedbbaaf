'use client';
import { correction, generate } from 'lean-qr/nano';
import { useEffect, useRef, useState } from 'react';
import type { DialogProps } from '@/components/find/late-dialog';
import { reviewStore } from '@/components/review/review-store';
import { CloseDialog } from '@/components/ui/close-dialog';
import { MOST_BYTES, packReview } from '@/lib/review/phone';
import { deskStore } from './desk';
import { phoneAddress } from './present-address';
import { Sheet } from './sheet';

/** The review as it stands, as a code for a phone's camera. */
export function PhoneCode({ close }: DialogProps) {
  const [tooLarge, setTooLarge] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { review } = reviewStore.getState();
    if (!review || !canvas.current) return;
    const address = phoneAddress(packReview(review, deskStore.getState().guides));
    if (address.length > MOST_BYTES) setTooLarge(true);
    else
      generate(address, { minCorrectionLevel: correction.L }).toCanvas(canvas.current, {
        on: [0, 0, 0],
        off: [255, 255, 255],
        pad: 4,
      });
  }, []);
  return (
    <Sheet label="To a phone" closed={close}>
      <h2>To a phone</h2>
      <p className="note mt-3">Whoever sees this code can scan it: do not share this window.</p>
      <canvas
        ref={canvas}
        className="phone-code"
        role="img"
        aria-label="QR code that opens this review on a phone"
      />
      {tooLarge ? <p role="alert">This review is too large for a code.</p> : null}
      <p>
        The phone gets the questions, what was judged, and where the stage stands. The candidate’s
        name, the take-home, the words quoted from it and your notes stay here.
      </p>
      <p className="mt-3">
        It goes one way: what is judged on the phone stays there, and the phone drives no stage.
      </p>
      <CloseDialog />
    </Sheet>
  );
}
