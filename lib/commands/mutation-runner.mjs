import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';

/**
 * Stryker's runner for vitest, which takes a change as unnoticed where no test failed. A module that
 * throws while it is imported ends its tests before they begin: that is noticed too.
 *
 * @typedef {{ result?: { state: string, errors?: readonly { message: string }[] } }} TestFile
 * @typedef {{ status: string }} RunResult
 * @typedef {{ ctx: { state: { getFiles(): TestFile[] } },
 *   mutantRun(options: unknown): Promise<RunResult> }} Runner
 */
const [vitest] = vitestPlugins;

/** @param {unknown} injector */
function createRunner(injector) {
  /** @type {Runner} */
  const runner = vitest.factory(injector);
  const run = runner.mutantRun.bind(runner);
  runner.mutantRun = async (options) => {
    const result = await run(options);
    if (result.status !== 'survived') return result;
    const broken = runner.ctx.state.getFiles().find((file) => file.result?.state === 'fail');
    if (!broken) return result;
    const failureMessage =
      broken.result?.errors?.[0]?.message ?? 'A test file could not be imported.';
    return { status: 'killed', killedBy: [], failureMessage, nrOfTests: 1 };
  };
  return runner;
}
createRunner.inject = ['$injector'];

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'vitest-imports', factory: createRunner },
];
