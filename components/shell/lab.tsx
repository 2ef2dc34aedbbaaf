import Link from 'next/link';
import { Simulator } from '@/components/simulators/simulator';
import { SLUGS, type Slug } from '@/lib/kernel/slugs';
import { SIMULATED, simulatorTitle } from '@/lib/simulators';
import { Logo } from './logo';
import { NumberedNav } from './numbered-nav';
import { ThemePicker } from './theme-picker';

const PLACES = SIMULATED.map((slug) => ({
  number: SLUGS.indexOf(slug) + 1,
  title: simulatorTitle(slug) ?? '',
  href: `/lab/${slug}`,
}));

interface LabProps {
  readonly slug: Slug;
  readonly number: number;
  readonly title: string;
}

/** A simulator alone in the window, for a screen that is shared. `?embed=1` drops the bar above it. */
export function Lab({ slug, number, title }: LabProps) {
  return (
    <div className="stage">
      <script
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
        dangerouslySetInnerHTML={{
          __html: `if(new URLSearchParams(location.search).get('embed')==='1')document.currentScript.parentElement.dataset.embed=''`,
        }}
      />
      <header className="wrap no-print max-w-[110rem] in-data-embed:hidden">
        <div className="top max-md:gap-x-2 max-md:gap-y-1">
          <Link prefetch={false} className="brand" href="/" aria-label="Dry Run, home">
            <Logo />
          </Link>
          <h1 className="text-[1rem]">
            <Link
              prefetch={false}
              href={`/questions/${slug}`}
              className="inline-block py-1 text-ink no-underline"
            >
              {number}. {title}
            </Link>
          </h1>
          <NumberedNav label="Simulators" noun="Simulator" places={PLACES} current={number} />
          <ThemePicker />
        </div>
      </header>
      <main id="main" className="wrap max-w-[110rem] in-data-embed:px-0">
        <h2 className="sr-only">Simulator</h2>
        <Simulator slug={slug} place="lab" />
      </main>
    </div>
  );
}
