import type { Channel, Heard } from '../simulator/session-channel';
import type { SimulatorView } from './stage';

/** What a stage tells its simulator to show, and what that passes on. */
export interface SimulatorFeed extends Channel {
  /**
   * Takes what the presenter's window shows.
   * @param own whether it is an echo of what this stage passed on
   */
  show(view: Pick<SimulatorView, 'link' | 'snapshot'>, own: boolean): void;
  /** Opens with the default state from now on, until the presenter shows another. */
  reset(): void;
}

/**
 * Stands between one simulator of a stage and the presenter's window, whose order of things holds for
 * all stages: all come to show what it shows last. The same shown again is not opened again, and an
 * echo that has been overtaken by what was done since is left out, so that nothing jumps back.
 * @param opening what is shown when the simulator is opened
 * @param send passes on to the presenter's window
 */
export function createFeed(
  opening: Pick<SimulatorView, 'link' | 'snapshot'>,
  send: Channel['send'],
): SimulatorFeed {
  const listeners = new Set<(heard: Heard) => void>();
  let shown = heardOf(opening);
  let sent: string | undefined;
  return {
    get first() {
      return shown;
    },
    show(view, own) {
      const next = heardOf(view);
      const text = JSON.stringify(next);
      if (text === JSON.stringify(shown) || (own && text !== sent)) return;
      shown = next;
      for (const listener of listeners) listener(next);
    },
    send(snapshot) {
      shown = snapshot;
      sent = JSON.stringify(snapshot);
      send(snapshot);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    reset() {
      shown = '';
    },
  };
}

function heardOf({ link, snapshot }: Pick<SimulatorView, 'link' | 'snapshot'>): Heard {
  return snapshot ?? link ?? '';
}
