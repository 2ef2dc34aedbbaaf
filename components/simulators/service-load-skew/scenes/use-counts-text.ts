import { useMemo, useState } from 'react';
import { type SettingsOwner, useSettings } from '@/components/simulator/use-settings';
import { COUNTS, packCounts, unpackCounts } from './counts-settings';

/** Texts that no link holds, so that they are still there when the scene is opened again. */
const typed = new WeakMap<SettingsOwner, string>();

/**
 * The text of one's own counts. It stays in this page, and is put into the session's settings, and so
 * into the link, where the reader says so: a link's query reaches the server when it is opened.
 */
export function useCountsText(session: SettingsOwner) {
  const settings = useSettings(session, COUNTS, 'counts');
  const packed = settings.values.text;
  const [own, setOwn] = useState(() => typed.get(session) ?? '');
  const [wants, setWants] = useState(false);
  const linked = useMemo(() => unpackCounts(packed), [packed]);
  const text = packed !== '' && linked !== undefined ? linked : own;
  const isKept = packed !== '' || wants;
  const isTooLong = useMemo(
    () => isKept && packed === '' && packCounts(text) === undefined,
    [isKept, packed, text],
  );

  function write(next: string, keep = isKept): void {
    typed.set(session, next);
    setOwn(next);
    setWants(keep);
    if (keep || packed !== '') settings.set({ text: (keep && packCounts(next)) || '' });
  }

  const notes =
    linked === undefined
      ? [
          {
            param: 'counts.text',
            found: packed.slice(0, 60),
            expected: 'counts as this page packs them, whole',
          },
        ]
      : settings.notes;
  return {
    text,
    write,
    isKept,
    isTooLong,
    keep: (keep: boolean) => write(text, keep),
    unread: { notes, reset: settings.reset },
  };
}
