/**
 * Ends HTTP/1.1 connections politely once they are old, so that clients dial again and the
 * Service picks again. The answer that says "Connection: close" is complete; nothing is cut off.
 *
 * @param {import('node:http').Server | import('node:https').Server} server
 * @param {{ ageMs: number, jitter?: number, now?: () => number, random?: () => number }} options
 *   `ageMs`: how long a connection may serve, in milliseconds. `jitter`: each connection's limit
 *   is drawn from ageMs × (1 ± jitter), 0.1 by default, so that they do not all end together.
 */
export function limitConnectionAge(server, options) {
  const { ageMs, jitter = 0.1, now = Date.now, random = Math.random } = options;
  const endsAt = new WeakMap();

  // A TLS server hands its requests the socket of the second event.
  for (const event of ['connection', 'secureConnection']) {
    server.prependListener(event, (socket) => {
      endsAt.set(socket, now() + ageMs * (1 + jitter * (2 * random() - 1)));
    });
  }

  server.prependListener('request', (request, response) => {
    if (now() >= (endsAt.get(request.socket) ?? Number.POSITIVE_INFINITY)) {
      response.setHeader('Connection', 'close');
    }
  });
}
