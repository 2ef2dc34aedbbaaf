import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ReloadOnContent } from '@/components/shell/reload-on-content';
import { THEME_SCRIPT } from '@/components/shell/theme-script';
import { fontClasses } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Dry Run', template: '%s · Dry Run' },
  description:
    'Interactive study guides for a seven-question Deployment Engineer take-home: answers with their sources, and models that you can break.',
  icons: { icon: '/icon.svg' },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={fontClasses} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <a
          className="no-print absolute -top-20 left-4 z-10 bg-ink px-4 py-[0.6rem] text-paper focus:top-2"
          href="#main"
        >
          Skip to the content
        </a>
        {children}
        {process.env.NODE_ENV === 'development' ? <ReloadOnContent /> : null}
      </body>
    </html>
  );
}
