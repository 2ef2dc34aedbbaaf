import type { Trouble } from '@/components/study/study-database';

/** What a reader of this page is told when the browser’s storage does not answer. */
export const TROUBLE_SAYS: Readonly<Record<Trouble, string>> = {
  full: 'This browser’s storage has no room left. Nothing was changed.',
  blocked:
    'This browser does not let the site read or keep anything, as private windows and strict settings may. Nothing is shown here.',
  newer:
    'A newer version of this site keeps its data here. Reload the page; until then nothing is shown or changed.',
};
