/**
 * Which file may import which. Folders are matched by captured names ($1), so a new question edits
 * no rule. docs: https://github.com/sverweij/dependency-cruiser
 * @type {import('dependency-cruiser').IConfiguration}
 */

const TEST = String.raw`\.(test|spec)\.tsx?$`;
const PACKAGE = '(^|/)node_modules/';

/** The only places that see what a candidate must not see. */
const INTERVIEWER = String.raw`^lib/content/interviewer\.ts$`;
const ROUTES_OF_INTERVIEWERS = '^app/.*(interviewer|present)/';
const MAY_SEE_INTERVIEWER = [
  ROUTES_OF_INTERVIEWERS,
  '^components/.*(interviewer|present)',
  String.raw`^lib/content/(check|export)\.ts$`,
];

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    forbid('resolvable', 'What is imported exists.', {}, { couldNotResolve: true }),
    forbid('no-cycles', 'A file does not import itself through others.', {}, { circular: true }),
    forbid(
      'no-barrels',
      'A name is imported from the file that defines it; no file passes on another.',
      {},
      { dependencyTypes: ['export'] },
    ),
    forbid(
      'lib-is-below-views',
      'Data flows one way: app -> components -> lib.',
      { path: '^lib/' },
      { path: '^(app|components)/' },
    ),
    forbid(
      'components-are-below-routes',
      'Data flows one way: app -> components -> lib.',
      { path: '^components/' },
      { path: '^app/' },
    ),
    forbid(
      'lib-without-react',
      'lib runs without a screen; only the MDX compiler evaluates components.',
      { path: '^lib/', pathNot: ['^lib/content/mdx-render\\.ts$'] },
      {
        path: `${PACKAGE}(react|react-dom|next|zustand|recharts)/`,
        // Its core holds a state and knows nothing of React.
        pathNot: `${PACKAGE}zustand/(esm/)?vanilla`,
      },
    ),
    forbid(
      'model-alone',
      'A model imports the kernel, the core of simulators and itself; a parser it needs is named here.',
      { path: '^lib/models/([^/]+)/', pathNot: TEST },
      { pathNot: ['^lib/models/$1/', '^lib/(kernel|simulator)/'] },
    ),
    forbid(
      'model-test-alone',
      'The test of a model imports no other model and no view.',
      { path: `^lib/models/([^/]+)/.*${TEST}` },
      {
        path: '^(app|components|lib|tests)/',
        pathNot: ['^lib/models/$1/', '^lib/(kernel|simulator)/'],
      },
    ),
    forbid(
      'kernel-alone',
      'The kernel imports itself only.',
      { path: '^lib/kernel/', pathNot: TEST },
      { pathNot: '^lib/kernel/' },
    ),
    forbid(
      'simulator-core-alone',
      'The core imports the kernel and itself; what holds a state and what compresses is named here.',
      { path: '^lib/simulator/', pathNot: TEST },
      { pathNot: ['^lib/(kernel|simulator)/', `${PACKAGE}(fflate/|zustand/(esm/)?vanilla)`] },
    ),
    forbid(
      'simulator-view-alone',
      'A simulator is drawn from its own model and the shared parts, never from another simulator.',
      { path: '^components/simulators/([^/]+)/', pathNot: TEST },
      {
        path: '^(app|components|lib|tests|content)/',
        pathNot: [
          '^components/simulators/$1/',
          '^lib/models/$1/',
          '^lib/(kernel|simulator)/',
          '^components/(simulator|ui|charts)/',
          // Draws the small markup of strings; no content comes with it.
          '^components/mdx/rich-text\\.tsx$',
        ],
      },
    ),
    forbid(
      'recharts-in-charts',
      'One place draws charts, so each has its table and its sentence.',
      { pathNot: '^components/charts/' },
      { path: `${PACKAGE}recharts/` },
    ),
    forbid(
      'one-database',
      'One module reads and writes each of the two databases, so each write reads first.',
      { pathNot: '^components/(study/study|review/review)-database\\.ts$' },
      { path: `${PACKAGE}idb/` },
    ),
    forbid(
      'interviewer-only',
      'Only their own pages, the check and the export load what an interviewer sees.',
      { path: '^(app|components|lib)/', pathNot: [...MAY_SEE_INTERVIEWER, TEST] },
      { path: INTERVIEWER },
    ),
    forbid(
      'interviewer-out-of-reach',
      'No page of a candidate reaches it, over any number of files.',
      { path: '^app/', pathNot: ROUTES_OF_INTERVIEWERS },
      { path: INTERVIEWER, reachable: true },
    ),
    forbid(
      'stage-knows-nothing',
      'The shared screen is told what it shows: nothing that holds more is in its code.',
      { path: '^(app|components)/stage/' },
      {
        path: '^(app/present|components/(present|review)|lib/content)/',
        // Splits the small markup of strings; no content comes with it.
        pathNot: String.raw`^lib/content/rich-text\.ts$`,
        reachable: true,
      },
    ),
    forbid(
      'tests-stay-out',
      'Only tests and commands import what is below tests/.',
      { path: '^(app|components|lib)/', pathNot: [TEST, '^lib/commands/'] },
      { path: '^tests/' },
    ),
    forbid('no-test-files', 'Nothing imports a test.', {}, { path: TEST }),
    forbid(
      'commands-are-entries',
      'A command is run, not imported by what is shipped.',
      { path: '^(app|components|lib)/', pathNot: [TEST, '^lib/commands/'] },
      { path: '^lib/commands/' },
    ),
    forbid(
      'declared-packages',
      'Every package is declared in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    ),
    forbid(
      'no-dev-packages',
      'What is shipped imports no development package, types aside.',
      { path: '^(app|components|lib)/', pathNot: [TEST, '^lib/commands/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: PACKAGE },
    exclude: { path: String.raw`^(\.next|out)/` },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'node', 'default', 'types'],
    },
  },
};
