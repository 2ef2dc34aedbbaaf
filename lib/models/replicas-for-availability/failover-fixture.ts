import { randomStream } from '../../kernel/random';
import type { FailoverModel } from './failover';

/** What a replica is: up, down and not yet noticed, down and noticed. */
type Condition = 'up' | 'missed' | 'noticed';
type Replica = { condition: Condition; changesAt: number; recoversAt: number };

/** A measured run: time-weighted share of successful requests, and the outages of all replicas. */
export type FailoverRun = { success: number; outages: number; outageMinutes: number };

/** What takes every replica's requests while it is down: a load balancer, a common cause. */
export type Gate = { mtbfMinutes: number; mttrMinutes: number };
type GateState = Gate & { up: boolean; changesAt: number };

function lossOf(replicas: readonly Replica[], k: number): number {
  let missed = 0;
  let believed = 0;
  for (const { condition } of replicas) {
    if (condition === 'missed') missed += 1;
    if (condition !== 'noticed') believed += 1;
  }
  return believed === 0 || believed - missed < k ? 1 : missed / believed;
}

/**
 * Plays the failover model event by event for `minutes`, all replicas up at the start, behind
 * gates that fail and recover independently. It knows rates and rules only, not the closed form,
 * and so can check it. `outages` are those of all replicas at once. O(n · events).
 */
export function simulateFailover(
  model: FailoverModel,
  minutes: number,
  seed: number | string,
  behind: readonly Gate[] = [],
): FailoverRun {
  const next = randomStream(seed);
  const exponential = (mean: number) => -mean * Math.log(1 - next());
  const replicas: Replica[] = Array.from({ length: model.n }, () => ({
    condition: 'up',
    changesAt: exponential(model.mtbfMinutes),
    recoversAt: 0,
  }));
  const gates = behind.map(
    (gate): GateState => ({ ...gate, up: true, changesAt: exponential(gate.mtbfMinutes) }),
  );
  let now = 0;
  let lost = 0;
  let outages = 0;
  let outageMinutes = 0;
  while (now < minutes) {
    const first = replicas.reduce((a, b) => (b.changesAt < a.changesAt ? b : a));
    const gate = gates.reduce<GateState | undefined>(
      (a, b) => (a === undefined || b.changesAt < a.changesAt ? b : a),
      undefined,
    );
    const until = Math.min(first.changesAt, gate?.changesAt ?? Infinity, minutes);
    const allDown = replicas.every((replica) => replica.condition !== 'up');
    const open = gates.every(({ up }) => up);
    lost += (open ? lossOf(replicas, model.k ?? 1) : 1) * (until - now);
    if (allDown) outageMinutes += until - now;
    now = until;
    if (now >= minutes) break;
    if (gate?.changesAt === now) turn(gate, now, exponential);
    else change(first, now, model, exponential);
    const allDownAfter = replicas.every((replica) => replica.condition !== 'up');
    if (allDownAfter && !allDown) outages += 1;
  }
  return { success: 1 - lost / minutes, outages, outageMinutes };
}

function turn(gate: GateState, now: number, exponential: (mean: number) => number): void {
  gate.up = !gate.up;
  gate.changesAt = now + exponential(gate.up ? gate.mtbfMinutes : gate.mttrMinutes);
}

function change(
  replica: Replica,
  now: number,
  model: FailoverModel,
  exponential: (mean: number) => number,
): void {
  if (replica.condition === 'up') {
    replica.recoversAt = now + exponential(model.mttrMinutes);
    replica.condition = 'missed';
    replica.changesAt = Math.min(now + model.windowMinutes, replica.recoversAt);
  } else if (replica.condition === 'missed' && now < replica.recoversAt) {
    replica.condition = 'noticed';
    replica.changesAt = replica.recoversAt;
  } else {
    replica.condition = 'up';
    replica.changesAt = now + exponential(model.mtbfMinutes);
  }
}
