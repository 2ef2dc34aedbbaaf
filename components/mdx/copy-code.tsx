'use client';
import { useEffect } from 'react';

/** The code that a button copies: the block that follows it, without the numbers of its lines. */
function codeAfter(button: Element): string {
  const lines = button.parentElement?.querySelector('pre')?.querySelectorAll('.line') ?? [];
  return [...lines]
    .map((line) =>
      [...line.childNodes]
        .filter((node) => node.nodeName !== 'A')
        .map((node) => node.textContent)
        .join(''),
    )
    .join('\n');
}

/** Makes every button of a block of code on the page copy it, and say whether that worked. */
export function CopyCode() {
  useEffect(() => {
    const copy = async (event: MouseEvent) => {
      const button = (event.target as Element | null)?.closest('[data-copy]');
      if (!button) return;
      const said = button.querySelector('span') ?? button;
      const say = (words: string) => {
        said.textContent = words;
      };
      try {
        await navigator.clipboard.writeText(codeAfter(button));
        say('Copied');
      } catch {
        say('Could not copy');
      }
      setTimeout(say, 2000, 'Copy');
    };
    addEventListener('click', copy);
    return () => removeEventListener('click', copy);
  }, []);
  return null;
}
