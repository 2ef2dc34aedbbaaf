'use client';
import { newId, now } from '@/components/study/moment';
import { update } from '@/components/study/study-database';
import { whenQuiet } from '@/components/study/when-quiet';
import { keep, kept } from '@/components/ui/storage';
import { SLUGS, type Slug } from '@/lib/kernel/slugs';
import { type Attempt, beginAttempt } from '@/lib/study/kept';
import { goOnIn } from '@/lib/study/mock';
import { act, fail, showAttempt } from './mock-act';
import { isUnsaved, live, mockStore } from './mock-state';

/** Within this time after a key what is typed is written; with the writing itself within 300 ms. */
const SAVE_AFTER_MS = 200;
/** A page that is left has no time for a database: what is typed and not written yet is set aside here. */
const ASIDE = 'unsaved:mock';

interface Aside {
  readonly slug: Slug;
  readonly text: string;
  readonly base: { readonly id: string; readonly text: string };
}

let timer: ReturnType<typeof setTimeout> | undefined;
let writing = Promise.resolve();
let typedAt = Number.NEGATIVE_INFINITY;

/** Notes that something was typed, and writes it in a moment. O(1), and only the first key after a pause draws anything. */
export function noteTyped(): void {
  typedAt = performance.now();
  if (mockStore.getState().saving === 'saved') mockStore.setState({ saving: 'saving' });
  timer ??= setTimeout(saveField, SAVE_AFTER_MS);
}

/** Writes what is in the open field. Settles when all that was typed so far is written or has failed. O(length). */
export function saveField(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const { field } = live;
  return field ? saveText(field.slug, field.area.value) : writing;
}

function saveText(slug: Slug, text: string): Promise<void> {
  const { attempts, saving, savedAt } = mockStore.getState();
  const attempt = attempts[slug];
  if (!attempt) return writing;
  if (text === attempt.text && !isUnsaved(slug)) {
    // What was typed was taken back.
    if (saving === 'saving') mockStore.setState({ saving: savedAt ? 'saved' : 'nothing' });
    return writing;
  }
  const mine = { ...attempt, text, changedAt: now() };
  showAttempt(mine);
  writing = writing.then(() => write(slug, mine)).catch(fail);
  return writing;
}

async function write(slug: Slug, mine: Attempt): Promise<void> {
  const base = live.known.get(slug);
  const { mock } = mockStore.getState();
  if (!base || !mock) return;
  const { text, changedAt } = mine;
  let isForeign = mock.questions[slug]?.attempt !== base.id;
  if (!isForeign)
    await update('attempts', base.id, (one) => {
      isForeign = one !== undefined && one.text !== base.text && one.text !== text;
      return isForeign ? undefined : { ...(one ?? mine), text, changedAt };
    });
  if (isForeign) await fork(slug, text, mock.id);
  else live.known.set(slug, { id: base.id, text });
  if (kept(ASIDE) !== undefined) keep(ASIDE, undefined);
  const savedAt = now();
  const done = writing;
  // What is written later says itself how it went.
  const isLast = () => writing === done && timer === undefined;
  whenQuiet(
    () => typedAt,
    () => isLast() && mockStore.setState({ saving: 'saved', savedAt }),
  );
  saveRest();
}

/** What could not be written before, in a question that was left since, is written now. */
function saveRest(): void {
  const slug = SLUGS.find((one) => one !== live.field?.slug && isUnsaved(one));
  const text = slug && mockStore.getState().attempts[slug]?.text;
  if (slug && text !== undefined) saveText(slug, text);
}

/** Another tab wrote to the same attempt: both are kept, and the mock goes on with what is typed here. */
async function fork(slug: Slug, text: string, mock: string): Promise<void> {
  const made = { ...beginAttempt(slug, newId(), now(), mock), text };
  await update('attempts', made.id, () => made);
  live.known.set(slug, { id: made.id, text });
  showAttempt(made);
  mockStore.setState({ forked: true });
  await act((one) => goOnIn(one, slug, made.id));
}

/** Called when the page is left: what is not written yet is set aside, and may still be written. */
export function leaveField(): void {
  const { field } = live;
  const base = field && live.known.get(field.slug);
  if (field && base && isUnsaved(field.slug)) {
    const aside: Aside = { slug: field.slug, text: field.area.value, base };
    keep(ASIDE, JSON.stringify(aside));
  }
  saveField();
}

function readAside(): Aside | undefined {
  try {
    return JSON.parse(kept(ASIDE) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes what was set aside when the page was last left. */
export async function takeAside(): Promise<void> {
  const aside = readAside();
  if (!aside) return;
  const { slug, text, base } = aside;
  const { mock } = mockStore.getState();
  if (mock?.questions[slug]?.attempt === base.id) {
    live.known.set(slug, base);
    return saveText(slug, text);
  }
  // It belongs to no question that is shown here: it goes on as an attempt of its own.
  const made = { ...beginAttempt(slug, newId(), now()), text };
  await update('attempts', made.id, () => made).then(() => keep(ASIDE, undefined), fail);
}

/** Makes a field the one that is written in. @returns what closes it again */
export function openField(slug: Slug, area: HTMLTextAreaElement): () => void {
  area.value = mockStore.getState().attempts[slug]?.text ?? '';
  live.field = { slug, area };
  if (live.focus) {
    area.setSelectionRange(area.value.length, area.value.length);
    // The question is read first, also where the field stands below it.
    area.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
    live.focus = false;
  }
  return () => {
    saveField();
    live.field = undefined;
  };
}
