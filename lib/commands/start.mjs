import { ensureBuilt, ensureInstalled, fail, requireNode } from './prepare.mjs';
import { requireFreePort, serveSite } from './serve.mjs';

/** `npm start`: installs and builds what is missing or stale, then serves the site. */
requireNode();
const text = process.env.PORT ?? '3000';
const port = Number(text);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT is "${text}"; it must be a number from 1 to 65535.`);
await orFail(requireFreePort(port));
ensureInstalled();
ensureBuilt();
await orFail(serveSite(port));
console.log(`Dry Run is at http://localhost:${port} (Ctrl-C ends it).`);

/** Says what a port that cannot be opened needs. */
async function orFail(opening) {
  try {
    return await opening;
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      const other = port === 65_535 ? port - 1 : port + 1;
      fail(`Port ${port} is in use. Choose another: PORT=${other} npm start`);
    }
    if (error.code === 'EACCES')
      fail(
        `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`,
      );
    throw error;
  }
}
