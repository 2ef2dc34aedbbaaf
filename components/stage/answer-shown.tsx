import type { AnswerView } from '@/lib/review/stage';

/** A piece of the model answer. */
export function AnswerShown({ view: { heading, html } }: { readonly view: AnswerView }) {
  return (
    <article className="shared-answer">
      <h2>{heading}</h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own, written at build */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
