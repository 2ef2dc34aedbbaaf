'use client';
import { useEffect, useState } from 'react';
import type { StudyPoints } from '@/lib/content/study-points';

/** The points of all questions; they are on their way, or could not be had. */
export type Points = StudyPoints | 'loading' | 'failed';

let loaded: Promise<StudyPoints> | undefined;

function loadPoints(): Promise<StudyPoints> {
  loaded ??= fetchPoints().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function fetchPoints(): Promise<StudyPoints> {
  const response = await fetch('/progress/points.json');
  if (!response.ok) throw new Error(`/progress/points.json: ${response.status}`);
  return response.json();
}

/** The points of all questions, fetched once they are wanted; `again` tries anew. */
export function usePoints(wanted: boolean): { readonly points: Points; again(): void } {
  const [points, setPoints] = useState<Points>('loading');
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is a try
  useEffect(() => {
    if (!wanted) return;
    setPoints('loading');
    loadPoints().then(setPoints, () => setPoints('failed'));
  }, [wanted, turn]);
  return { points, again: () => setTurn(turn + 1) };
}

/** What is known of a question without its points. */
export interface Place {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly short: string;
  readonly minutes: number;
}

/** Questions with their points; without any as long as they are not there. */
export function withPoints<P extends Place>(places: readonly P[], points: Points) {
  const all: Readonly<Record<string, StudyPoints[keyof StudyPoints]>> =
    typeof points === 'string' ? {} : points;
  return places.map((place) => ({ ...place, points: all[place.slug]?.points ?? [] }));
}
