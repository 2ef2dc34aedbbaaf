// An object store's conditional write as a lock, and what it does not protect.
// A small HTTP store honors If-None-Match and If-Match as S3 documents them. Twenty clients then
// try to create the same lock object; after that one client without a lock writes the state.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const objects = new Map();
const etagOf = (text) => `"${createHash('md5').update(text).digest('hex')}"`;

const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const now = objects.get(request.url);
  const refuse = () => response.writeHead(412).end();
  if (request.method === 'GET') {
    if (now === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { ETag: etagOf(now) }).end(now);
  }
  if (request.method === 'DELETE') {
    objects.delete(request.url);
    return response.writeHead(204).end();
  }
  if (request.headers['if-none-match'] === '*' && now !== undefined) return refuse();
  const match = request.headers['if-match'];
  if (match !== undefined && (now === undefined || etagOf(now) !== match)) return refuse();
  objects.set(request.url, body);
  return response.writeHead(200, { ETag: etagOf(body) }).end();
});

await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${server.address().port}/bucket/network/terraform.tfstate`;
const put = async (url, body, headers = {}) =>
  (await fetch(url, { method: 'PUT', body, headers })).status;

await put(base, 'serial 7');
const tries = await Promise.all(
  Array.from({ length: 20 }, (_, i) => put(`${base}.tflock`, `run ${i}`, { 'If-None-Match': '*' })),
);
const won = tries.filter((status) => status === 200).length;
console.log(
  `20 runs try to create the lock object: ${won} gets 200, ${tries.length - won} get 412`,
);

console.log(`a run that skips the lock writes the state: ${await put(base, 'serial 8, by bob')}`);
console.log(`the lock is still there: ${(await fetch(`${base}.tflock`)).status}`);
console.log(`the holder writes over it unasked: ${await put(base, 'serial 8, by alice')}`);

const read = await fetch(base);
const seen = read.headers.get('etag');
await put(base, 'serial 9, by bob');
const guarded = await put(base, 'serial 9, by alice', { 'If-Match': seen });
console.log(`had the write carried If-Match with the ETag that was read: ${guarded}`);

await fetch(`${base}.tflock`, { method: 'DELETE' });
const next = await put(`${base}.tflock`, 'run 20', { 'If-None-Match': '*' });
console.log(`after the lock object is deleted the next run gets: ${next}`);
server.close();
server.closeAllConnections();
if (won !== 1 || guarded !== 412 || next !== 200) process.exit(1);
