import { Simulator } from '@/components/simulators/simulator';
import type { Question } from '@/lib/content/question';
import { SLUGS } from '@/lib/kernel/slugs';
import { SIMULATED, simulatorTitle } from '@/lib/simulators';
import { ThemePicker } from './theme-picker';
import { TopBar } from './top-bar';

const PLACES = SIMULATED.map((slug) => ({
  number: SLUGS.indexOf(slug) + 1,
  title: simulatorTitle(slug) ?? '',
  href: `/lab/${slug}`,
}));

/** A simulator alone in the window, for a screen that is shared. `?embed=1` drops the bar above it. */
export function Lab({ question: { slug, number } }: { readonly question: Question }) {
  return (
    <div className="stage">
      <script
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
        dangerouslySetInnerHTML={{
          __html: `if(new URLSearchParams(location.search).get('embed')==='1')document.currentScript.parentElement.dataset.embed=''`,
        }}
      />
      {/* The drawing comes first for the keyboard; the bar stands above it all the same. */}
      <main id="main">
        <Simulator slug={slug} place="lab" />
      </main>
      <TopBar
        noun="Simulator"
        places={PLACES}
        current={number}
        end={<ThemePicker />}
        className="max-w-none in-data-embed:hidden"
        title={
          <h1 className="text-[1rem]">
            {number}. {simulatorTitle(slug)}
          </h1>
        }
      />
    </div>
  );
}
