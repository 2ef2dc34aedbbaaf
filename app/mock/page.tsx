import { Asked } from '@/components/guide/asked';
import { CopyCode } from '@/components/mdx/copy-code';
import { MockBar } from '@/components/mock/mock-bar';
import { MockBegin } from '@/components/mock/mock-begin';
import { MockDesk } from '@/components/mock/mock-desk';
import { MockStrip } from '@/components/mock/mock-strip';
import { Page } from '@/components/shell/page';
import { Still } from '@/components/ui/still';
import { questionFor } from '@/lib/content/loaded';
import type { Question } from '@/lib/content/question';
import { SLUGS } from '@/lib/kernel/slugs';

export const metadata = { title: 'Mock take-home' };

export default function MockPage() {
  const questions = SLUGS.map(questionFor);
  const places = questions.map(placeOf);
  const asked = questions.map((question) => ({
    ...placeOf(question),
    asked: (
      <Still className="ask">
        <p className="label room-head">Question {question.number} of 7, verbatim</p>
        <Asked question={question} anchor={`given-${question.slug}`} />
      </Still>
    ),
  }));
  return (
    <Page quiet bar={<MockBar places={places} />} strip={<MockStrip places={places} />}>
      <MockBegin />
      <p className="note scriptless">
        The clock and the field to write in need scripts, which are off. These are the questions.
      </p>
      <MockDesk places={asked} />
      <CopyCode />
    </Page>
  );
}

/** No title of a guide: some of them answer. */
function placeOf({ slug, number, short }: Question) {
  return { slug, number, short };
}
