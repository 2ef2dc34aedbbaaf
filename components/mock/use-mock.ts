'use client';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { now } from '@/components/study/moment';
import type { Mock } from '@/lib/study/kept';
import { leftSeconds } from '@/lib/study/mock';
import { mockStore, phaseOf } from './mock-state';
import { watch } from './mock-watch';

const LOOK_EVERY_MS = 250;

/** The mock take-home as it stands, and where its reader is. */
export function useMock() {
  useEffect(() => {
    watch();
  }, []);
  const state = useStore(mockStore);
  return { ...state, state, phase: phaseOf(state) };
}

/** Seconds that are left; drawn anew once a second. */
export function useLeft(mock: Mock): number {
  const [left, setLeft] = useState(() => leftSeconds(mock, now()));
  useEffect(() => {
    const look = () => setLeft(leftSeconds(mock, now()));
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [mock]);
  return left;
}
