import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real etcd cluster on this machine's loopback interface, for checking the quorum model. */
export type EtcdCluster = Awaited<ReturnType<typeof startEtcdCluster>>;

const HEARTBEAT_MILLISECONDS = 100;
const ELECTION_MILLISECONDS = 1000;
/** One try of a write; short, so that a try that hits an election is soon followed by another. */
const TRY_MILLISECONDS = 1500;
const PAUSE_MILLISECONDS = 100;

/** The version line of the `etcd` on the path, or `undefined` when there is none. */
export function etcdVersion(): string | undefined {
  const { status, stdout } = spawnSync('etcd', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}

/** Ports that were free a moment ago; all are held until the last is found, so none is twice. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** Starts `size` members with fresh data in a temporary folder; they may still be electing. */
export async function startEtcdCluster(size: number) {
  const ports = await freePorts(2 * size);
  const url = (place: number) => `http://127.0.0.1:${ports[place]}`;
  const peers = Array.from({ length: size }, (_, member) => `m${member + 1}=${url(size + member)}`);
  const folder = mkdtempSync(join(tmpdir(), 'verify-etcd-'));
  const members = peers.map((_, member): ChildProcess => {
    const settings = {
      name: `m${member + 1}`,
      'data-dir': join(folder, `m${member + 1}`),
      'listen-client-urls': url(member),
      'advertise-client-urls': url(member),
      'listen-peer-urls': url(size + member),
      'initial-advertise-peer-urls': url(size + member),
      'initial-cluster': peers.join(),
      'initial-cluster-state': 'new',
      'heartbeat-interval': HEARTBEAT_MILLISECONDS,
      'election-timeout': ELECTION_MILLISECONDS,
      'log-level': 'fatal',
    };
    const flags = Object.entries(settings).map(([name, value]) => `--${name}=${value}`);
    return spawn('etcd', flags, { stdio: 'ignore' });
  });
  const removeFolder = () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });

  return {
    /** Stops these members (zero-based) as a crash of the machine would look; the others run. */
    stopOnly(stopped: ReadonlySet<number>): void {
      members.forEach((process, member) => {
        process.kill(stopped.has(member) ? 'SIGSTOP' : 'SIGCONT');
      });
    },
    /** Whether a write through this member is acknowledged within the time given. */
    async canWrite(member: number, withinMilliseconds: number): Promise<boolean> {
      const deadline = Date.now() + withinMilliseconds;
      while (Date.now() < deadline) {
        const left = Math.min(TRY_MILLISECONDS, deadline - Date.now());
        if (await put(url(member), left)) return true;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
      }
      return false;
    },
    /** Ends all members, waits until they are gone, and removes their folders; may be called twice. */
    async close(): Promise<void> {
      const running = members.filter(
        ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
      );
      const gone = running.map((process) => new Promise((done) => process.once('exit', done)));
      for (const process of running) process.kill('SIGKILL');
      await Promise.all(gone);
      removeFolder();
    },
    /** The same at once, for a process that is about to end. */
    closeNow(): void {
      for (const process of members) process.kill('SIGKILL');
      removeFolder();
    },
  };
}

/** One linearizable write over etcd's HTTP gateway; keys and values are base64 there. */
async function put(member: string, milliseconds: number): Promise<boolean> {
  const body = JSON.stringify({ key: btoa('quorum'), value: btoa(String(Date.now())) });
  try {
    const signal = AbortSignal.timeout(milliseconds);
    const response = await fetch(`${member}/v3/kv/put`, { method: 'POST', body, signal });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
