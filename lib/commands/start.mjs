import { ensureBuilt, ensureInstalled, fail, requireNode } from './prepare.mjs';
import { serveSite } from './serve.mjs';

/** `npm start`: installs and builds what is missing or stale, then serves the site. */
requireNode();
const text = process.env.PORT ?? '3000';
const port = Number(text);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT is "${text}"; it must be a number from 1 to 65535.`);
ensureInstalled();
ensureBuilt();
try {
  await serveSite(port);
  console.log(`Dry Run is at http://localhost:${port} (Ctrl-C ends it).`);
} catch (error) {
  if (error.code === 'EADDRINUSE')
    fail(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start`);
  if (error.code === 'EACCES')
    fail(`Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`);
  throw error;
}
