import { spawnSync } from 'node:child_process';

/** Runs of the guide's script, which sends real connections through rules like kube-proxy's. */
const SCRIPT = 'content/questions/service-load-skew/reproduce/iptables.sh';

/** What the script and the programs that it starts need on the path. */
const TOOLS = ['bash', 'unshare', 'ip', 'iptables', 'iptables-restore', 'awk', 'python3'];

const RUN_MILLISECONDS = 60_000;

/** A namespace of its own, and in it one rule of the form that the script writes. */
const TRIAL = [
  ...['unshare', '--user', '--map-root-user', '--net', '--'],
  ...['iptables', '-t', 'nat', '-A', 'OUTPUT', '-p', 'tcp'],
  ...['-m', 'statistic', '--mode', 'random', '--probability', '0.5'],
  ...['-j', 'DNAT', '--to-destination', '127.0.0.1:9001'],
];

/** Connections by pod, in one run of the script. */
export interface IptablesRun {
  /** Opened and closed at once, over the first four pods. */
  readonly fresh: readonly number[];
  /** Held open, over the five pods, before and after the fifth joined. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Opened once the fifth had joined. */
  readonly joined: readonly number[];
}

/** Why the script cannot run on this machine, as a clause; `undefined` when it can. */
export function reasonAgainst(): string | undefined {
  if (process.platform !== 'linux') return 'it takes Linux';
  const missing = TOOLS.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error);
  if (missing.length > 0) return `not on the path: ${missing.join(', ')}`;
  const [command = '', ...args] = TRIAL;
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return undefined;
  const [said = 'no reason given'] = stderr.split('\n').filter(Boolean);
  return `a network namespace with such a rule cannot be made (${said})`;
}

/** The version lines of iptables and the kernel. */
export function iptablesVersion(): string {
  const lineOf = (command: string, argument: string) =>
    spawnSync(command, [argument], { encoding: 'utf8' }).stdout.trim();
  return `${lineOf('iptables', '--version')}, kernel ${lineOf('uname', '-r')}`;
}

/**
 * Runs the script once; below a second.
 * @throws Error when it fails, takes a minute, or prints what `readRun` refuses.
 */
export function runIptables(): IptablesRun {
  const { status, stdout, stderr } = spawnSync(SCRIPT, {
    encoding: 'utf8',
    timeout: RUN_MILLISECONDS,
  });
  if (status !== 0) throw new Error(`${SCRIPT} failed: ${stderr.trim() || 'it took too long'}`);
  return readRun(stdout);
}

/**
 * Reads the counts that the script prints.
 * @throws Error unless there are the four lines of counts, each adds up to what it announces, and the
 *   fifth pod got nothing before it joined.
 */
export function readRun(output: string): IptablesRun {
  const [fresh, before, after, joined, ...more] = output.split('\n').flatMap(readCounts);
  if (!fresh || !before || !after || !joined || more.length > 0)
    throw new Error(`Four lines of counts were expected:\n${output}`);
  if (fresh[4] !== 0 || before[4] !== 0)
    throw new Error(`The fifth pod answered before it joined:\n${output}`);
  return { fresh: fresh.slice(0, 4), before, after, joined };
}

const COUNTS = /^(\d+) (?:new|held) connections(?:, (\d+) requests each)?: (\d+(?: \d+){4})$/;

/** The connections by pod of a line of counts; nothing for another line. */
function readCounts(line: string): readonly (readonly number[])[] {
  const [found, announced, requestsOnEach = '1', numbers = ''] = COUNTS.exec(line) ?? [];
  if (found === undefined) return [];
  const counts = numbers.split(' ').map((requests) => Number(requests) / Number(requestsOnEach));
  if (counts.reduce((sum, count) => sum + count, 0) !== Number(announced))
    throw new Error(`Not as many as were announced: ${line}`);
  return [counts];
}
