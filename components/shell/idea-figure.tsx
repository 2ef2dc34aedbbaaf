import type { ReactNode } from 'react';
import type { Slug } from '@/lib/kernel/slugs';

/** A small drawing of what each question is about, and of nothing that answers it; decoration only. */
const DRAWINGS: Readonly<Record<Slug, ReactNode>> = {
  'dockerfile-review': (
    <>
      <path d="M62 4h56l18 18v44H62zM118 4v18h18" strokeWidth="1.5" />
      <g stroke="var(--rule)" strokeWidth="5" strokeLinecap="round">
        <path d="M74 20h30M74 32h48M74 44h38M74 56h44" />
      </g>
    </>
  ),
  'ecr-cross-account-push': (
    <g strokeWidth="1.5">
      <rect x="6" y="8" width="72" height="54" rx="4" />
      <rect x="122" y="8" width="72" height="54" rx="4" />
      <circle cx="42" cy="28" r="7" />
      <path d="M30 48c2-9 22-9 24 0M143 24h30v22h-30zM143 32h30" />
      <path
        d="M84 35h32"
        stroke="var(--rule)"
        strokeWidth="5"
        strokeDasharray="1 9"
        strokeLinecap="round"
      />
    </g>
  ),
  'az-quorum': (
    <g strokeWidth="1.5">
      <rect x="4" y="6" width="128" height="58" rx="5" strokeDasharray="4 3" />
      <rect x="146" y="6" width="50" height="58" rx="5" strokeDasharray="4 3" />
      <g fill="var(--ink)" stroke="none">
        <circle cx="28" cy="35" r="10" />
        <circle cx="68" cy="35" r="10" />
        <circle cx="108" cy="35" r="10" />
        <circle cx="171" cy="35" r="10" />
      </g>
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
        <rect x="172" y="18" width="14" height="14" />
      </g>
      <g strokeDasharray="3 2">
        <rect x="84" y="18" width="14" height="14" />
        <rect x="104" y="18" width="14" height="14" />
      </g>
    </g>
  ),
  'terraform-remote-state': (
    <g strokeWidth="1.5">
      <path d="M14 16h48v32H14zM6 56h64" />
      <rect x="136" y="6" width="52" height="58" rx="4" stroke="var(--ink)" />
      <path d="M146 20h32M146 32h32M146 44h20" />
      <path
        d="M82 35h42"
        stroke="var(--rule)"
        strokeWidth="5"
        strokeDasharray="1 9"
        strokeLinecap="round"
      />
    </g>
  ),
  'replicas-for-availability': (
    <g strokeWidth="1.5">
      <rect x="8" y="20" width="30" height="30" rx="4" fill="var(--ink)" stroke="none" />
      <g strokeDasharray="4 3">
        <rect x="52" y="20" width="30" height="30" rx="4" />
        <rect x="96" y="20" width="30" height="30" rx="4" />
        <rect x="140" y="20" width="30" height="30" rx="4" />
      </g>
      <path
        d="M184 35h12"
        stroke="var(--rule)"
        strokeWidth="5"
        strokeDasharray="1 9"
        strokeLinecap="round"
      />
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
