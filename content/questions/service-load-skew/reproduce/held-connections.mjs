// Real HTTP connections through a forwarder that, like a Service, picks a backend once per
// connection. Seeded, so every run prints the same.
import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import { connect, createServer as createForwarder } from 'node:net';
import { limitConnectionAge } from '../answer/connection-age.mjs';

const CLIENTS = 12;
const REQUESTS = 50;
let seed = 20261124;
let clock = 0; // one tick per request, in place of time

const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

async function startBackends(count, ageMs) {
  const answered = new Array(count).fill(0);
  const servers = answered.map((_, number) => {
    const server = createServer((_request, response) => {
      answered[number] += 1;
      clock += 1;
      response.end('ok');
    });
    if (ageMs) limitConnectionAge(server, { ageMs, now: () => clock, random });
    return server.listen(0, '127.0.0.1');
  });
  await Promise.all(servers.map((server) => once(server, 'listening')));
  return { answered, servers, ports: servers.map((server) => server.address().port) };
}

async function startService(endpoints) {
  const service = createForwarder((client) => {
    const backend = connect(endpoints[Math.floor(random() * endpoints.length)], '127.0.0.1');
    client.pipe(backend).pipe(client);
    for (const end of [client, backend]) end.on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  return service;
}

async function ask(agent, port) {
  const [response] = await once(get({ agent, port, host: '127.0.0.1' }), 'response');
  response.resume();
  await once(response, 'close');
}

async function play(title, ageMs) {
  const { answered, servers, ports } = await startBackends(5, ageMs);
  const endpoints = ports.slice(0, 4);
  const service = await startService(endpoints);
  const agents = Array.from(
    { length: CLIENTS },
    () => new Agent({ keepAlive: true, maxSockets: 1 }),
  );
  const askAll = async () => {
    answered.fill(0);
    for (const agent of agents) {
      for (let n = 0; n < REQUESTS; n += 1) await ask(agent, service.address().port);
    }
    return answered.join(' ');
  };
  console.log(`${title}: ${await askAll()}`);
  endpoints.push(ports[4]);
  console.log(`${title}, after a fifth backend joined: ${await askAll()}`);
  for (const agent of agents) agent.destroy();
  for (const server of [service, ...servers]) server.close();
}

await play('connections kept', 0);
await play('connections of limited age', 10);
