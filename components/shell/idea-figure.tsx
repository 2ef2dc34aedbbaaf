import type { ReactNode } from 'react';
import type { Slug } from '@/lib/kernel/slugs';

/** A small drawing of the idea behind each question, for the home page; decoration only. */
const DRAWINGS: Readonly<Record<Slug, ReactNode>> = {
  'dockerfile-review': (
    <g stroke="var(--rule)" strokeWidth="5" strokeLinecap="round">
      <path d="M4 10h78M4 26h60M4 58h66M116 10h78M116 26h60M116 58h66" />
      <path d="M4 42h84" stroke="var(--red)" strokeDasharray="9 9" />
      <path d="M116 42h46" stroke="var(--green)" />
    </g>
  ),
  'ecr-cross-account-push': (
    <g strokeWidth="1.5">
      <rect x="6" y="10" width="66" height="50" rx="4" />
      <rect x="128" y="10" width="66" height="50" rx="4" />
      <path d="M72 28h56m-7-4 7 4-7 4M128 46H72" stroke="var(--blue)" />
      <circle cx="39" cy="30" r="7" />
      <path d="M27 50c2-9 22-9 24 0M146 24h30v22h-30zM146 32h30" />
    </g>
  ),
  'az-quorum': (
    <g strokeWidth="1.5">
      <rect x="4" y="6" width="128" height="58" rx="5" strokeDasharray="4 3" />
      <rect x="146" y="6" width="50" height="58" rx="5" strokeDasharray="4 3" />
      <circle cx="28" cy="35" r="10" fill="var(--ink)" stroke="none" />
      <circle cx="68" cy="35" r="10" />
      <path d="m61 28 14 14m0-14-14 14" stroke="var(--red)" />
      <circle cx="108" cy="35" r="10" fill="var(--ink)" stroke="none" />
      <circle cx="171" cy="35" r="10" fill="var(--ink)" stroke="none" />
    </g>
  ),
  'service-load-skew': (
    <g stroke="none" fill="var(--edge)">
      <rect x="10" y="8" width="22" height="56" fill="var(--ink)" />
      <rect x="44" y="48" width="22" height="16" />
      <rect x="78" y="26" width="22" height="38" />
      <rect x="112" y="58" width="22" height="6" />
      <rect x="146" y="18" width="22" height="46" fill="var(--ink)" />
    </g>
  ),
  'node-updates': (
    <g strokeWidth="1.5">
      <rect x="6" y="8" width="54" height="54" rx="4" />
      <rect x="74" y="8" width="54" height="54" rx="4" strokeDasharray="4 3" />
      <rect x="142" y="8" width="54" height="54" rx="4" />
      <g fill="var(--ink)" stroke="none">
        <rect x="16" y="18" width="14" height="14" />
        <rect x="36" y="18" width="14" height="14" />
        <rect x="152" y="18" width="14" height="14" />
      </g>
      <rect x="94" y="28" width="14" height="14" stroke="var(--red)" />
      <path d="M112 35h26m-6-4 6 4-6 4" stroke="var(--blue)" />
    </g>
  ),
  'terraform-remote-state': (
    <g strokeWidth="1.5">
      <rect x="74" y="6" width="52" height="58" rx="4" stroke="var(--ink)" />
      <path d="M84 20h32M84 32h32M84 44h20" />
      <circle cx="22" cy="35" r="13" />
      <circle cx="178" cy="35" r="13" />
      <path d="M36 35h38" stroke="var(--blue)" />
      <path d="M126 35h38" stroke="var(--red)" strokeDasharray="4 3" />
    </g>
  ),
  'replicas-for-availability': (
    <g strokeWidth="2">
      <path d="M4 20h192" stroke="var(--red)" strokeDasharray="4 3" />
      <path d="M8 62 48 14c30-4 90-6 144-7" stroke="var(--ink)" />
      <circle cx="48" cy="14" r="5" fill="var(--blue)" stroke="none" />
    </g>
  ),
};

export function IdeaFigure({ slug }: { readonly slug: Slug }) {
  return (
    <figure className="h-18 *:size-full max-md:hidden" aria-hidden="true">
      <svg viewBox="0 0 200 70" fill="none" stroke="var(--edge)" aria-hidden="true">
        {DRAWINGS[slug]}
      </svg>
    </figure>
  );
}
