import { fault, type Line } from './line';

const ADDRESS = String.raw`(\[[^\]\s]*\]|[^\s\[\]]+):(\d{1,5})`;

/** Line of `ss -tn` or `netstat -tn`: [protocol] [state] queues, own end, other end, [state]. */
const SOCKET = new RegExp(
  String.raw`^(?:[a-z_]+[46]? +)?(?:([A-Z][\w-]*) +)?\d+ +\d+ +${ADDRESS} +${ADDRESS}(?: +([A-Z][A-Z\d_]*))?(?: .*)?$`,
);

/** A socket that has no other end yet. */
const WAITING = /(?:^| )(?:LISTEN|UNCONN)(?: |$)/;

/** Linux takes the port of a client that asks for none from here on. */
const FIRST_CLIENT_PORT = 32_768;

/**
 * One connection as the kernel lists it, or undefined when the line is none. Sources: conntrack-tools
 * 1.4.7, conntrack(8); Linux, Documentation/networking/ip-sysctl.rst (ip_local_port_range).
 * O(length).
 */
export function readFlowLine(line: string): Line | undefined {
  if (/\bflow entries have been shown\.$/.test(line))
    return { kind: 'skipped', why: 'the count of conntrack' };
  if (/\bsrc=[\da-f.:]+(?:\s|$)/.test(line)) return trackedFlow(line);
  const spaced = line.replace(/\s+/g, ' ');
  if (WAITING.test(spaced) && spaced.includes(':*'))
    return { kind: 'skipped', why: 'a socket without connection' };
  const socket = SOCKET.exec(spaced);
  if (!socket) return undefined;
  const [, before, own = '', ownPort, other = '', otherPort, after] = socket;
  const state = before ?? after ?? 'ESTAB';
  if (!state.startsWith('ESTAB')) return { kind: 'skipped', why: `not established: ${state}` };
  const ownServes = Number(ownPort) < FIRST_CLIENT_PORT;
  if (ownServes === Number(otherPort) < FIRST_CLIENT_PORT)
    return fault(line, 'one end with a port below 32768, which tells the server from its client');
  return { kind: 'flow', pod: plainAddress(ownServes ? own : other) };
}

/**
 * A line of `conntrack -L`. Its first half is what the client sent; the second is what the answers
 * look like, whose source is the pod. Where nothing was translated no Service was in the way.
 */
function trackedFlow(line: string): Line {
  const halves = /\bsrc=\S+ +dst=(\S+) .*?\bsrc=(\S+) +dst=/.exec(line);
  if (!halves) return fault(line, 'a flow with src= and dst= twice, as `conntrack -L` prints it');
  const [, target = '', pod = ''] = halves;
  const state = /\btcp +6 +(?:\d+ +)?([A-Z][A-Z\d_]*)/.exec(line)?.[1];
  if (state !== undefined && state !== 'ESTABLISHED')
    return { kind: 'skipped', why: `not established: ${state}` };
  if (target === pod) return { kind: 'skipped', why: 'not translated: no Service chose its pod' };
  return { kind: 'flow', pod, target };
}

/** Without brackets, zone of the interface, and the prefix of an IPv4 address inside of IPv6. */
function plainAddress(address: string): string {
  return address
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
}
