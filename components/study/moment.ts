'use client';

/** This moment, as everything that is kept has it. */
export function now(): string {
  return new Date().toISOString();
}

/** An id that no other attempt has, on any machine; also where the page is not served securely. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
