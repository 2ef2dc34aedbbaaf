/** What people type for what the guides write out. */
const SYNONYMS: Readonly<Record<string, string>> = {
  az: 'zone',
  azs: 'zones',
  ddb: 'dynamodb',
  ha: 'availability',
  hpa: 'horizontal pod autoscaler',
  k8s: 'kubernetes',
  lb: 'load balancer',
  lbs: 'load balancers',
  pdb: 'pod disruption budget',
  pdbs: 'pod disruption budget',
  rtt: 'round trip',
  svc: 'service',
  tf: 'terraform',
};

/** Words that nearly every sentence has, so that they find nothing, and what an apostrophe cuts off. */
const EVERYWHERE = new Set(
  (
    'd ll re s t ve ' +
    'a an and are as at be but by can do does for from has have how i if in into is it its ' +
    'my no not of on or so than that the their them then there they this to was what when where ' +
    'which who why with you your'
  ).split(' '),
);

const WORD = /[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*/gu;
/** Between a small letter or digit and a capital, and before the last of some capitals. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** The words of a text as they stand; what hyphens, underscores and points join is one. O(length). */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/**
 * What a word is found by: itself in small letters and, where it is made of several, each of them, so
 * that `PodDisruptionBudget`, `put-image` and `use_lockfile` are found by their parts as well. What
 * people type for another word stands for that one. None for a word that is everywhere. O(length).
 */
export function termsOf(word: string): string[] {
  const parts = word.split(/[-_.]/).flatMap((piece) => piece.split(HUMP));
  const pieces = parts.length > 1 ? parts : [];
  return [...new Set([word, ...pieces].flatMap((piece) => plain(piece.toLowerCase())))];
}

function plain(term: string): readonly string[] {
  if (EVERYWHERE.has(term)) return [];
  return Object.hasOwn(SYNONYMS, term) ? (SYNONYMS[term] ?? '').split(' ') : [term];
}
