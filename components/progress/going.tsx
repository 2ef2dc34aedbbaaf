'use client';
import { Calibration } from './calibration';
import { History } from './history';
import { Matrix } from './matrix';
import { Notes } from './notes';
import type { PartProps } from './parts';
import { Twenty } from './twenty';
import { Verdict } from './verdict';

/** What a reader has done so far; it comes once there is something. */
export function Going(props: PartProps) {
  return (
    <>
      <Verdict {...props} />
      <Twenty {...props} />
      <Matrix {...props} />
      <Calibration {...props} />
      <History {...props} />
      <Notes {...props} />
    </>
  );
}
