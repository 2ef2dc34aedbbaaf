import '@/components/review/file-tool.css';
import '@/components/review/scorecard.css';
import '@/components/review/scorecard-rows.css';
import '@/components/review/scorecard-print.css';
import { ScorecardPage } from '@/components/review/scorecard-page';
import { Page } from '@/components/shell/page';

export const metadata = { title: 'Scorecard', robots: { index: false } };

export default function ReviewScorecardPage() {
  return (
    <Page links={<a href="/review">Reviews</a>}>
      <section className="card-page">
        <h1>Scorecard</h1>
        <p className="note scriptless">
          A scorecard is read from this machine, which needs scripts; they are off.
        </p>
        <ScorecardPage />
      </section>
    </Page>
  );
}
