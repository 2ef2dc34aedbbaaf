import { Traps } from '@/components/guide/traps';
import { Page } from '@/components/shell/page';
import { Still } from '@/components/ui/still';
import { questionFor } from '@/lib/content/loaded';
import { SLUGS } from '@/lib/kernel/slugs';

export const metadata = { title: 'What people get wrong' };

export default function TrapsPage() {
  const questions = SLUGS.map((slug) => questionFor(slug));
  const count = questions.reduce((sum, { traps }) => sum + traps.length, 0);
  return (
    <Page>
      <div className="lede">
        <h1>What people get wrong</h1>
        <p>
          {count} statements on the seven questions that sound right and do not hold, each with the
          reason, and with where it would be right.
        </p>
      </div>
      <Still>
        {questions.map((question) => (
          <Traps key={question.slug} question={question} />
        ))}
      </Still>
    </Page>
  );
}
