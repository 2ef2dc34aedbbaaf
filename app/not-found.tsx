import Link from 'next/link';
import { Footer } from '@/components/shell/footer';
import { Header } from '@/components/shell/header';

export const metadata = { title: 'No such page' };

export default function NotFoundPage() {
  return (
    <>
      <Header />
      <main id="main" className="wrap">
        <div className="lede">
          <h1>There is no page at this address.</h1>
          <p>The link may be from an older version. The seven questions are above, by number.</p>
          <p>
            <Link prefetch={false} className="button main" href="/">
              To the seven questions
            </Link>
          </p>
        </div>
      </main>
      <Footer />
    </>
  );
}
