'use client';
import { keep, kept, keptNames } from '@/components/ui/storage';
import type { StudyData } from '@/lib/study/kept';

/** What the site kept as flat texts before it had a database; what only concerns its look stays there. */
const FORMER = /^(attempt|sure|clock|had|judged|room):/;

/** Moves what was kept before there was a database into it; what could not be moved stays where it is. */
export async function adoptFormer(fill: (data: StudyData) => Promise<void>): Promise<void> {
  const names = keptNames('').filter((name) => FORMER.test(name));
  if (names.length === 0) return;
  const { migrate1 } = await import('@/lib/study/migrate');
  const texts = Object.fromEntries(names.map((name) => [name, kept(name) ?? '']));
  await fill(migrate1(texts, new Date().toISOString()));
  for (const name of names) keep(name, undefined);
}
