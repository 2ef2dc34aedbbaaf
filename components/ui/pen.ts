'use client';

/**
 * Asks for the pen of something: one tab at a time writes it. It is kept until the tab is closed or
 * another steals it, which `lost` is told. Settles once it is had, or with `ifAvailable` refused; a
 * browser that knows no locks gives it to every tab.
 * https://w3c.github.io/web-locks/#api-lock-manager
 */
export function takePen(
  what: 'mock' | 'presenter' | `review ${string}`,
  lost: () => void,
  options: LockOptions = {},
): Promise<boolean> {
  // Missing where the page is not served securely.
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    let isHeld = false;
    const hold = (lock: Lock | null) => {
      isHeld = lock !== null;
      resolve(isHeld);
      return isHeld ? new Promise<never>(() => {}) : undefined;
    };
    locks.request(`dry-run ${what}`, options, hold).catch(() => (isHeld ? lost() : resolve(true)));
  });
}
