import { lazy, Suspense, useId } from 'react';
import { useView } from '@/components/simulator/use-view';
import { PANELS, type PanelProps } from './panels';

const VIEWS = new Map(
  PANELS.map(({ id, load }) => [id, lazy(() => load().then((View) => ({ default: View })))]),
);
const IDS = PANELS.map(({ id }) => id);

/** Buttons that open one panel at a time; which one is open is in the link. */
export function MorePanels(props: PanelProps) {
  const id = useId();
  const [open, setOpen] = useView(IDS);
  const View = open === undefined ? undefined : VIEWS.get(open);
  return (
    <section className="az-more mt-6" aria-label="More">
      <div className="no-print flex flex-wrap items-center gap-2">
        <span className="font-semibold">More:</span>
        {PANELS.map((panel) => (
          <button
            key={panel.id}
            type="button"
            className="tool"
            aria-expanded={open === panel.id}
            aria-controls={id}
            onClick={() => setOpen(open === panel.id ? undefined : panel.id)}
          >
            {panel.label}
          </button>
        ))}
      </div>
      <div id={id} className="mt-4">
        {View ? (
          <Suspense fallback={<p className="text-soft">Loading …</p>}>
            <View {...props} />
          </Suspense>
        ) : null}
      </div>
    </section>
  );
}
