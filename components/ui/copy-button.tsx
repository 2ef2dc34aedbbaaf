'use client';
import { useState } from 'react';

interface CopyButtonProps {
  /** The text to copy, or how to get it when pressed. */
  readonly text: string | (() => string);
  /** What it is, for the button's accessible name. */
  readonly what: string;
  readonly label?: string;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ text, what, label = 'Copy' }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setSaid('Copied');
    } catch {
      setSaid('Could not copy');
    }
    setTimeout(() => setSaid(''), 2000);
  };
  return (
    <button type="button" className="tool no-print" onClick={copy} aria-label={`${label} ${what}`}>
      <span aria-live="polite">{said || label}</span>
    </button>
  );
}
