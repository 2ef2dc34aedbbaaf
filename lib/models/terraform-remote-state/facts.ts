import { lockTries, longestGap } from './lock-retry';

const TIMEOUT_SECONDS = 60;

/** Numbers that the guide's prose prints, by name. */
export const facts: Readonly<Record<string, string>> = {
  'lock-tries-60': String(lockTries(TIMEOUT_SECONDS).length),
  'lock-try-moments-60': lockTries(TIMEOUT_SECONDS).join(', '),
  'lock-longest-gap': `${longestGap(TIMEOUT_SECONDS)}\u00a0s`,
};
