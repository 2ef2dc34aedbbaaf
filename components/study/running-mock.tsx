'use client';
import { useEffect, useState } from 'react';
import { openMock } from './study-database';

/** In the rooms, while a mock take-home is open: what is read here answers it. */
export function RunningMock() {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    openMock().then(
      (mock) => setIsOpen(mock !== undefined),
      // What cannot be read is told where something is to be kept.
      () => undefined,
    );
  }, []);
  if (!isOpen) return null;
  return (
    <p className="running no-print" role="status">
      <span className="wrap">
        Your mock take-home is not handed in yet, and this page is about its answers.{' '}
        <a href="/mock">Go back to it</a>
      </span>
    </p>
  );
}
