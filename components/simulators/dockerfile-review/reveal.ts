/** Unfolds what hides marked lines and scrolls so that the first are seen, all if they fit. */
export function revealMarked(viewer: HTMLElement) {
  const lines = [...viewer.querySelectorAll<HTMLElement>('.rv-line[data-marked]')];
  for (const line of lines) line.closest('details')?.setAttribute('open', '');
  const boxes = lines.map((line) => line.getBoundingClientRect()).filter((box) => box.height > 0);
  if (boxes.length === 0) return;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const room = innerHeight * 0.55;
  const lead = Math.max(80, (room - (bottom - top)) / 2);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - lead, behavior: calm ? 'auto' : 'smooth' });
}

/** Brings one line into view, unfolded, unless it is seen already. */
export function revealLine(id: string) {
  const line = document.getElementById(id);
  line?.closest('details')?.setAttribute('open', '');
  const box = line?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > innerHeight * 0.6))
    line?.scrollIntoView({ block: 'center' });
}
