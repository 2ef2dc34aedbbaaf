import localFont from 'next/font/local';

// Loaded with the page, each with a stand-in of about the same measures. "About" still breaks some
// lines elsewhere, so a typeface that comes too late waits for the next page: text never moves.

const plexSans = localFont({
  src: '../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  weight: '100 700',
  variable: '--plex-sans',
  display: 'optional',
  fallback: ['system-ui', 'sans-serif'],
});

const plexMono = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff2',
      weight: '500 700',
    },
  ],
  variable: '--plex-mono',
  display: 'optional',
  // Fixed widths are alike among typefaces; a proportional stand-in would not be.
  adjustFontFallback: false,
  fallback: ['ui-monospace', 'SF Mono', 'Consolas', 'monospace'],
});

/** Class names that make both typefaces known to the style sheets. */
export const fontClasses = `${plexSans.variable} ${plexMono.variable}`;
