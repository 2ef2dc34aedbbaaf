import { registryFor, type Standing } from '@/components/mdx/registry';
import { Still } from '@/components/ui/still';
import { renderMdx } from '@/lib/content/mdx-render';
import type { Question } from '@/lib/content/question';

interface ProseProps extends Omit<Standing, 'slug'> {
  readonly question: Question;
  readonly source: string;
  readonly file: string;
  readonly className?: string;
}

/** A text of a guide, or a piece of one. */
export async function Prose({ question, source, file, className, ...standing }: ProseProps) {
  const { slug, context } = question;
  const Body = await renderMdx(source, file, context);
  return (
    <Still {...(className ? { className } : {})} as={standing.headline ? 'h1' : 'div'}>
      <Body components={registryFor({ slug, ...standing })} />
    </Still>
  );
}
