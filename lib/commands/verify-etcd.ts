/**
 * Compares the quorum model with a real etcd cluster: for every combination of stopped members, is
 * a write through each of the others acknowledged exactly when the model says so?
 * Run: npm run verify:etcd -- --size 4   (sizes 1 to 5; without one, 3)
 */
import { parseArgs } from 'node:util';
import { createLayout, instanceId } from '../models/az-quorum/layout/layout';
import { quorumOf } from '../models/az-quorum/quorum/quorum';
import { type EtcdCluster, etcdVersion, startEtcdCluster } from './etcd-cluster';

const LARGEST_SIZE = 5;
const START_MILLISECONDS = 60_000;
/** Several election time-outs: a write that is refused this long is refused. */
const WRITE_MILLISECONDS = 6000;
/** A signal is delivered at once, but what the process had sent before may be on its way. */
const SETTLE_MILLISECONDS = 200;

interface Row {
  readonly down: string;
  readonly model: boolean;
  /** For each member that runs, whether its write was acknowledged. */
  readonly writes: readonly boolean[];
}

function readSize(): number | undefined {
  try {
    const { values } = parseArgs({ options: { size: { type: 'string', default: '3' } } });
    const size = Number(values.size);
    return Number.isInteger(size) && size >= 1 && size <= LARGEST_SIZE ? size : undefined;
  } catch {
    return undefined;
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Stops the members of `mask`, after all have shown that they can write, and tries the others. */
async function tryCombination(cluster: EtcdCluster, size: number, mask: number): Promise<Row> {
  const members = Array.from({ length: size }, (_, member) => member);
  const stopped = members.filter((member) => (mask >> member) & 1);
  const running = members.filter((member) => !stopped.includes(member));
  cluster.stopOnly(new Set());
  const writable = await Promise.all(members.map((m) => cluster.canWrite(m, START_MILLISECONDS)));
  if (writable.includes(false)) throw new Error('The cluster did not come up with all members.');
  cluster.stopOnly(new Set(stopped));
  await pause(SETTLE_MILLISECONDS);
  const writes = await Promise.all(running.map((m) => cluster.canWrite(m, WRITE_MILLISECONDS)));
  const layout = createLayout(members.map(() => 'us-east-1a'));
  const down = stopped.map(instanceId);
  const model = quorumOf(layout, { down, cut: [] }).quorum;
  return { down: down.join(' ') || 'none', model, writes };
}

const agrees = (row: Row) => row.writes.every((write) => write === row.model);

function printRow(row: Row): void {
  const acknowledged = row.writes.filter(Boolean).length;
  const cells = [
    row.down.padEnd(16),
    (row.model ? 'quorum' : 'none').padEnd(8),
    `${acknowledged} of ${row.writes.length}`.padEnd(12),
    agrees(row) ? 'yes' : 'NO',
  ];
  console.log(cells.join(' '));
}

async function verify(size: number): Promise<boolean> {
  const cluster = await startEtcdCluster(size);
  process.once('exit', () => cluster.closeNow());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => cluster.close().finally(() => process.exit(1)));
  }
  try {
    return await compareAll(cluster, size);
  } finally {
    await cluster.close();
  }
}

/** Prints a row for each combination and one closing line; true when all agree. */
async function compareAll(cluster: EtcdCluster, size: number): Promise<boolean> {
  console.log(`${'stopped'.padEnd(16)} ${'model'.padEnd(8)} ${'writes done'.padEnd(12)} agree`);
  const rows: Row[] = [];
  for (let mask = 0; mask < 2 ** size; mask += 1) {
    const row = await tryCombination(cluster, size, mask);
    printRow(row);
    rows.push(row);
  }
  const wrong = rows.filter((row) => !agrees(row)).length;
  const live = rows.filter((row) => row.model).length;
  console.log(
    wrong === 0
      ? `Agreed: all ${rows.length} combinations of ${size} members, ${live} with a quorum.`
      : `Disagreed: ${wrong} of ${rows.length} combinations of ${size} members.`,
  );
  return wrong === 0;
}

const size = readSize();
const version = etcdVersion();
if (size === undefined) {
  console.error(`Usage: npm run verify:etcd -- --size N, with N from 1 to ${LARGEST_SIZE}.`);
  process.exit(2);
}
if (version === undefined) {
  console.log('etcd is not on the path, so there is nothing to compare the model with.');
  process.exit(0);
}
console.log(`${version}, ${size} members on loopback`);
try {
  process.exit((await verify(size)) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
