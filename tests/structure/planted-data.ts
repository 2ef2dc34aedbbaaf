/** A file that breaks one rule, and the rule that must name it. */
export interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const plant = (rule: string, file: string, text: string): Plant => ({ rule, file, text });

/** Held by dependency-cruiser. `new-question` is a slug that no rule knows. */
export const IMPORT_PLANTS: readonly Plant[] = [
  plant('resolvable', 'lib/review/planted.ts', "import './nowhere';"),
  plant(
    'no-cycles',
    'lib/review/planted-a.ts',
    "import { b } from './planted-b';\nexport const a = b;\nexport type A = number;",
  ),
  plant('no-barrels', 'lib/review/planted-all.ts', "export { bandOf } from './score';"),
  plant('no-barrels', 'lib/kernel/planted-all.ts', "export * from './slugs';"),
  plant('lib-is-below-views', 'lib/review/planted-up.ts', "import '@/components/ui/storage';"),
  plant('lib-is-below-views', 'lib/review/planted-route.ts', "import '@/app/layout';"),
  plant('components-are-below-routes', 'components/ui/planted.tsx', "import '@/app/layout';"),
  plant('lib-without-react', 'lib/review/planted-react.ts', "import 'react';"),
  plant('lib-without-react', 'lib/content/planted-next.ts', "import 'next/link';"),
  plant('model-alone', 'lib/models/new-question/other.ts', "import '../az-quorum/layout/layout';"),
  plant('model-alone', 'lib/models/new-question/react.ts', "import 'react';"),
  plant('model-alone', 'lib/models/new-question/node.ts', "import 'node:fs';"),
  plant('model-alone', 'lib/models/new-question/package.ts', "import 'zod';"),
  plant('model-alone', 'lib/models/new-question/words.ts', "import '../../content/fault';"),
  plant(
    'model-alone',
    'lib/models/new-question/type.ts',
    "import type { Layout } from '../az-quorum/layout/layout';\nexport type Other = Layout;",
  ),
  plant(
    'model-test-alone',
    'lib/models/new-question/a.test.ts',
    "import '../az-quorum/layout/layout';",
  ),
  plant('kernel-alone', 'lib/kernel/planted.ts', "import '../simulator/params';"),
  plant('kernel-alone', 'lib/kernel/planted-package.ts', "import 'zod';"),
  plant('simulator-core-alone', 'lib/simulator/planted.ts', "import '../review/score';"),
  plant(
    'simulator-view-alone',
    'components/simulators/new-question/other.tsx',
    "import '../replicas-for-availability/view';",
  ),
  plant(
    'simulator-view-alone',
    'components/simulators/new-question/model.tsx',
    "import '@/lib/models/az-quorum/layout/layout';",
  ),
  plant(
    'simulator-view-alone',
    'components/simulators/new-question/words.tsx',
    "import '@/lib/content/fault';",
  ),
  plant(
    'recharts-in-charts',
    'components/simulators/new-question/chart.tsx',
    "import { LineChart } from 'recharts';\nexport const chart = LineChart;",
  ),
  plant(
    'one-database',
    'components/study/planted-database.ts',
    "import { openDB } from 'idb';\nexport const open = openDB;",
  ),
  plant(
    'interviewer-only',
    'components/guide/planted.tsx',
    "import '@/lib/content/interviewer';\nexport const planted = 1;",
  ),
  plant(
    'interviewer-out-of-reach',
    'app/planted/page.tsx',
    "import { planted } from '@/components/guide/planted';\nexport default () => planted;",
  ),
  plant(
    'stage-knows-nothing',
    'components/stage/planted.tsx',
    "import { presentPath } from '@/components/review/review-address';\nexport const planted = presentPath;",
  ),
  plant('tests-stay-out', 'lib/review/planted-tests.ts', "import '../../tests/support/pages.mjs';"),
  plant('no-test-files', 'lib/review/planted-test.ts', "import '../kernel/format.test';"),
  plant('commands-are-entries', 'lib/review/planted-run.ts', "import '../commands/prepare.mjs';"),
  plant('declared-packages', 'lib/review/planted-loose.ts', "import 'micromark';"),
  plant('no-dev-packages', 'components/ui/planted-dev.tsx', "import 'fast-check';"),
];

/** The way back of the planted cycle: a type is a dependency too. */
export const WAY_BACK = plant(
  '',
  'lib/review/planted-b.ts',
  "import type { A } from './planted-a';\nexport const b: A = 1;",
);

/** What a new question may do without a word to any rule. */
export const WELCOME: readonly Plant[] = [
  plant(
    '',
    'lib/models/new-question/model.ts',
    "import { ONE } from '../../kernel/rational';\nimport { own } from './own';\nexport const model = [ONE, own];",
  ),
  plant('', 'lib/models/new-question/own.ts', 'export const own = 1;'),
  plant(
    '',
    'components/simulators/new-question/view.tsx',
    "import { model } from '@/lib/models/new-question/model';\nimport { Chart } from '@/components/charts/chart';\nexport const view = [model, Chart];",
  ),
];

/** Held by a compiler that knows neither the browser nor Node. */
export const SCREEN_PLANTS: readonly Plant[] = [
  plant("'document'", 'lib/models/new-question/dom.ts', 'export const title = document.title;'),
  plant("'window'", 'lib/models/new-question/window.ts', 'export const width = window.innerWidth;'),
  plant("'process'", 'lib/models/new-question/process.ts', 'export const name = process.title;'),
  plant("'Buffer'", 'lib/models/new-question/buffer.ts', 'export const kind = Buffer;'),
  plant("'fetch'", 'lib/kernel/planted-fetch.ts', "export const got = fetch('x');"),
];

/** Held by our own reading of the sources. */
export const SOURCE_PLANTS: readonly Plant[] = [
  plant('kebab-case', 'lib/review/badName.ts', ''),
  plant('kebab-case', 'components/BadFolder/a.tsx', ''),
  plant('plain-names', 'lib/utils/a.ts', ''),
  plant('plain-names', 'components/ui/helpers.tsx', ''),
  plant('plain-names', 'lib/common.ts', ''),
  plant('plain-names', 'tests/misc/a.ts', ''),
  plant('no-index', 'lib/review/index.ts', ''),
  plant('named-exports', 'lib/review/a.ts', 'export default 1;'),
  plant('named-exports', 'components/ui/a.tsx', 'export default function A() {}'),
  plant('short-files', 'lib/review/long.ts', 'let x = 1;\n'.repeat(301)),
  plant('short-files', 'components/ui/long.css', 'a {}\n'.repeat(201)),
  plant('no-clock-no-chance', 'lib/models/new-question/a.ts', 'const roll = () => Math.random();'),
  plant('no-clock-no-chance', 'lib/models/new-question/b.ts', 'const now = Date.now();'),
  plant('no-clock-no-chance', 'lib/kernel/a.ts', 'const now = new Date();'),
  plant('no-clock-no-chance', 'lib/simulator/a.ts', 'const now = Date();'),
  plant('one-owner', 'components/ui/a.ts', "history.replaceState(null, '', '/');"),
  plant('one-owner', 'components/simulator/a.ts', 'const query = location.search;'),
  plant('one-owner', 'app/a.ts', "localStorage.setItem('a', 'b');"),
  plant('one-owner', 'components/study/a.ts', "const asked = indexedDB.open('a');"),
  plant('documented-functions', 'lib/review/bare.ts', 'export function bare() {}'),
  plant('documented-types', 'lib/simulator/bare.ts', 'export type Bare = 1;'),
  plant('server-only-first', 'lib/content/a.ts', "import { readFileSync } from 'node:fs';"),
  plant('server-only-first', 'lib/content/b.ts', "import { parse } from 'yaml';"),
  plant('server-only-first', 'lib/content/c.ts', "import 'shiki';\nimport 'server-only';"),
];

/** A command that uses what must not be reported beside what must. */
export const USER_OF_PLANTS = plant(
  '',
  'lib/commands/planted.ts',
  "import '../review/planted-unlisted';\nimport { used } from '../review/planted-half';\nimport { needed } from '../review/planted-type';\nconsole.log(used, needed);",
);

/** Held by knip; `rule` is the kind of its finding. */
export const UNUSED_PLANTS: readonly Plant[] = [
  plant('files', 'lib/review/planted-nobody.ts', 'export const nobody = 1;'),
  plant(
    'exports',
    'lib/review/planted-half.ts',
    'export const used = 1;\nexport const unused = 2;',
  ),
  plant('types', 'lib/review/planted-type.ts', 'export type Unused = 2;\nexport const needed = 1;'),
  plant('unlisted', 'lib/review/planted-unlisted.ts', "import 'micromark';"),
  plant('dependencies', 'package.json', '"planted-package": "1.0.0"'),
];

/** Held by Biome. */
export const LINT_PLANTS: readonly Plant[] = [
  plant('noUnusedImports', 'lib/review/lint-a.ts', "import { bandOf } from './score';\n"),
  plant('noUnusedVariables', 'lib/review/lint-b.ts', 'const idle = 1;\n'),
  plant(
    'useImportType',
    'lib/review/lint-c.ts',
    "import { Level } from './score';\n\nexport type A = Level;\n",
  ),
  plant('noNonNullAssertion', 'lib/review/lint-d.ts', 'export const a = [1].at(0)!;\n'),
  plant(
    'useAltText',
    'components/ui/lint-e.tsx',
    'export const A = () => <img src="/icon.svg" />;\n',
  ),
  plant(
    'useKeyWithClickEvents',
    'components/ui/lint-f.tsx',
    'export const A = () => <p onClick={() => {}}>a</p>;\n',
  ),
  plant('format', 'lib/review/lint-g.ts', 'export const a = "double"\n'),
];
