import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

/**
 * Serves the exported site: compressed forms where the browser takes them, file names with a hash
 * for a year, everything else checked again at each visit.
 * @returns the server, listening; rejects with the error of `listen`, such as EADDRINUSE
 */
export async function serveSite(port, folder = path.join(ROOT, 'out')) {
  const { default: sirv } = await import('sirv');
  const site = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, pathname) => {
      const hashed = pathname.startsWith('/_next/static/');
      response.setHeader(
        'Cache-Control',
        hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
    },
  });
  const server = createServer((request, response) =>
    site(request, response, () => {
      response.writeHead(404, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
      });
      createReadStream(path.join(folder, '404.html')).pipe(response);
    }),
  );
  await listen(server, port);
  return server;
}

/** Opens the port and closes it again, to learn early whether it can be had. Rejects as `listen`. */
export async function requireFreePort(port) {
  const server = createServer();
  await listen(server, port);
  await new Promise((closed) => server.close(closed));
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
}
