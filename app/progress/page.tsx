import { Progress } from '@/components/progress/progress';
import { Page } from '@/components/shell/page';
import { questionFor } from '@/lib/content/loaded';
import { SLUGS } from '@/lib/kernel/slugs';

export const metadata = { title: 'Progress' };

export default function ProgressPage() {
  const places = SLUGS.map((slug) => {
    const { number, title, short, minutes, given } = questionFor(slug);
    return { slug, number, title, short, minutes, given: given?.name };
  });
  return (
    <Page>
      <div className="progress">
        <Progress places={places} />
      </div>
    </Page>
  );
}
