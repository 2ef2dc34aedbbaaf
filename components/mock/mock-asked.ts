'use client';
import type { Slug } from '@/lib/kernel/slugs';

/** A question as the page has it, in Markdown; its file with it. */
export function askedMarkdown(slug: Slug): string {
  const parts = document.querySelectorAll(`[data-asked="${slug}"] .slip > :not(.no-print)`);
  return [...parts].map(partMarkdown).join('\n\n');
}

function partMarkdown(part: Element): string {
  const items = [...part.querySelectorAll('li')].map(({ textContent }) => `- ${textContent}`);
  const lines = [...part.querySelectorAll('.line')].map(sourceOf);
  if (lines.length > 0) return ['```', ...lines, '```'].join('\n');
  return items.length > 0 ? items.join('\n') : part.textContent;
}

/** A line without the link that is its number. */
function sourceOf(line: Element): string {
  return [...line.childNodes]
    .filter((node) => node.nodeName !== 'A')
    .map(({ textContent }) => textContent)
    .join('');
}
