'use client';

/** Hands a text to the reader as a file. */
export function download(
  name: string,
  type: 'text/markdown' | 'text/plain' | 'application/json',
  text: string,
) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
