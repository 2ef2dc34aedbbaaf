'use client';
import { useEffect, useState } from 'react';
import { keep } from '@/components/ui/storage';
import { THEME_NAME } from './theme-script';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** System, light or dark. The choice is applied before the first paint by the script in the head. */
export function ThemePicker() {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => {
    const kept = document.documentElement.dataset.theme;
    if (kept === 'light' || kept === 'dark') setTheme(kept);
  }, []);
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // A browser that keeps nothing still shows the theme until the page is left.
    keep(THEME_NAME, next);
  };
  return (
    <select
      className="tool no-print"
      aria-label="Theme"
      value={theme}
      onChange={(event) => choose(event.target.value as Theme)}
    >
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {name[0]?.toUpperCase() + name.slice(1)}
        </option>
      ))}
    </select>
  );
}
