import { Page } from '@/components/shell/page';

export const metadata = { title: 'No such page' };

export default function NotFoundPage() {
  return (
    <Page>
      <div className="lede">
        <h1>There is no page at this address.</h1>
        <p>The link may be from an older version. The seven questions are above, by number.</p>
        <p>
          <a className="button main" href="/">
            To the seven questions
          </a>
        </p>
      </div>
    </Page>
  );
}
