import { rmSync } from 'node:fs';
import path from 'node:path';
import { finishExport } from './finish-export.mjs';
import { markBuilt, ROOT, requireNode, run } from './prepare.mjs';

/** `npm run build`: checks the content, exports the site to `out`, then compresses it. */
requireNode();
run('Checking the content', process.execPath, [
  '--conditions=react-server',
  '--import',
  'tsx',
  'lib/commands/check-content.ts',
]);
rmSync(path.join(ROOT, 'out'), { recursive: true, force: true });
run('Building', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  NEXT_TELEMETRY_DISABLED: '1',
});
await finishExport(path.join(ROOT, 'out'));
markBuilt();
