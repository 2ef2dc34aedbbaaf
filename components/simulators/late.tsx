'use client';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { pageAddress } from '@/components/ui/page-address';

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'];
const ACTS = ['click', 'input', 'change'] as const;

/** Something a reader did before the scripts were there: where, as child indexes, and what. */
interface Early {
  readonly act: (typeof ACTS)[number];
  readonly path: readonly number[];
  readonly value: string | undefined;
}

interface LateProps<Given> {
  readonly load: () => Promise<ComponentType<Given>>;
  /** The view as the server renders it: a `lazy` of the same load. */
  readonly OnServer: ComponentType<Given>;
  /** Asked for whenever the view is drawn: some of it comes with the code. */
  readonly given: () => Given;
  /** Does not wait for a sign of life. */
  readonly atOnce: boolean;
}

/**
 * A view whose code is fetched at the reader's first sign of life, or at once when told so or when
 * the link carries a state. Until then its static HTML stands as the server wrote it; what is
 * pressed or set in it early is done again once the view has taken over.
 */
export function Late<Given extends object>({ load, OnServer, given, atOnce }: LateProps<Given>) {
  const waiting = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const early = useRef<Early[]>([]);
  const focused = useRef<readonly number[]>(undefined);
  const [View, setView] = useState<ComponentType<Given>>();
  useEffect(() => {
    const box = waiting.current;
    if (!box) return;
    const wake = () => {
      for (const sign of SIGNS) removeEventListener(sign, wake, true);
      void load().then((loaded) => {
        focused.current = pathOf(box, document.activeElement);
        setView(() => loaded);
      });
    };
    const note = (event: Event) => {
      const path = pathOf(box, event.target);
      const value = (event.target as HTMLInputElement | null)?.value;
      if (path) early.current.push({ act: event.type as Early['act'], path, value });
      wake();
    };
    for (const act of ACTS) box.addEventListener(act, note);
    for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true });
    if (atOnce || pageAddress().link() !== '') wake();
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, wake, true);
    };
  }, [load, atOnce]);
  useEffect(() => {
    const box = room.current;
    if (!View || !box) return;
    const focus = focused.current && follow(box, focused.current);
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
    for (const { act, path, value } of early.current.splice(0))
      repeat(follow(box, path), act, value);
  }, [View]);
  if (typeof window === 'undefined') {
    return (
      <div>
        <OnServer {...given()} />
      </div>
    );
  }
  return View ? (
    <div key="live" ref={room}>
      <View {...given()} />
    </div>
  ) : (
    <div
      key="waiting"
      ref={waiting}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React leaves the server's HTML as it is
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}

function pathOf(box: Element, target: EventTarget | null): readonly number[] | undefined {
  const path: number[] = [];
  let at = target instanceof Element ? target : null;
  while (at && at !== box) {
    const parent: Element | null = at.parentElement;
    path.unshift(parent ? [...parent.children].indexOf(at) : -1);
    at = parent;
  }
  return at === box && path.length > 0 ? path : undefined;
}

function follow(box: Element, path: readonly number[]): Element | undefined {
  return path.reduce<Element | undefined>((at, index) => at?.children[index], box);
}

/** Does to an element what was done to the one in its place before. */
function repeat(element: Element | undefined, act: Early['act'], value: string | undefined): void {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return;
  if (act === 'click') {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    return;
  }
  const kind = element instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  if (!(element instanceof kind) || value === undefined || element.value === value) return;
  // The prototype's setter: React overrides the element's own to learn of changes.
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(element, value);
  element.dispatchEvent(new Event(act, { bubbles: true }));
}
