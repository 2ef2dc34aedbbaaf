import { Simulator } from '@/components/simulators/simulator';
import { Link } from '@/components/ui/link';
import type { Question } from '@/lib/content/question';
import { SLUGS } from '@/lib/kernel/slugs';
import { SIMULATED, simulatorTitle } from '@/lib/simulators';
import { TopBar } from './top-bar';

const PLACES = SIMULATED.map((slug) => ({
  number: SLUGS.indexOf(slug) + 1,
  title: simulatorTitle(slug) ?? '',
  href: `/lab/${slug}`,
}));

/** A simulator alone in the window, for a screen that is shared. `?embed=1` drops the bar above it. */
export function Lab({ question: { slug, number, title } }: { readonly question: Question }) {
  return (
    <div className="stage">
      <script
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
        dangerouslySetInnerHTML={{
          __html: `if(new URLSearchParams(location.search).get('embed')==='1')document.currentScript.parentElement.dataset.embed=''`,
        }}
      />
      <TopBar
        noun="Simulator"
        places={PLACES}
        current={number}
        className="max-w-[110rem] in-data-embed:hidden"
        title={
          <h1 className="text-[1rem]">
            <Link href={`/questions/${slug}`} className="inline-block py-1 text-ink no-underline">
              {number}. {title}
            </Link>
          </h1>
        }
      />
      <main id="main" className="wrap max-w-[110rem] in-data-embed:px-0">
        <h2 className="sr-only">Simulator</h2>
        <Simulator slug={slug} place="lab" />
      </main>
    </div>
  );
}
