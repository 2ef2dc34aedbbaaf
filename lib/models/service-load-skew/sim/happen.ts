import { MOST_PODS } from '../world';
import { connect, disconnect, podsChanged, type Running } from './dial';
import { addPod } from './make-sim';
import { dialAll } from './request';
import type { ScriptEvent } from './script';
import { lose } from './serve';
import { NEVER, type Sim } from './sim';

const FLAP_SECONDS = 20;
const BURST_SECONDS = 30;

/** Pods that are there, whatever their status. */
function alive({ pods }: Sim): readonly number[] {
  return pods.flatMap(({ status }, index) => (status === 'gone' ? [] : [index]));
}

/** The node that is up and has the fewest pods; the first of several. */
function roomiest(sim: Sim): number {
  const count = (node: number) => alive(sim).filter((pod) => sim.pods[pod]?.node === node).length;
  const up = sim.world.place.map((_, node) => node).filter((node) => !sim.nodesDown.includes(node));
  return up.reduce((best, node) => (count(node) < count(best) ? node : best), up[0] ?? 0);
}

/** Pods stop: their requests under way fail, and the clients of their connections dial again at once. */
function stop(run: Running, stopped: readonly number[], now: number, status: 'gone' | 'starting') {
  const { sim } = run;
  for (const index of stopped) {
    const pod = sim.pods[index];
    if (!pod) continue;
    pod.status = status;
    pod.until = status === 'gone' ? NEVER : now + sim.world.startup;
    if (status === 'starting') pod.since = NEVER;
    for (let worker = 0; worker < sim.world.workers; worker += 1)
      sim.freeAt[index * sim.world.workers + worker] = now;
  }
  podsChanged(run);
  // What a failing pod answers was counted when it came.
  for (const flights of sim.flights)
    sim.failed += lose(flights, stopped, now).filter((pod) => !sim.pods[pod]?.failing).length;
  redial(run, stopped, now);
  if (status === 'gone' && sim.rollout && stopped.includes(sim.rollout.waitsFor))
    replaceNext(run, now);
}

/** The connections to some pods are dialed again. O(connections). */
function redial(run: Running, from: readonly number[], now: number): void {
  const { sim } = run;
  const broken = sim.connections.flatMap(({ pod }, at) => (from.includes(pod) ? [at] : []));
  for (const at of broken) {
    const connection = sim.connections[at];
    if (connection) disconnect(run, connection);
  }
  for (const at of broken) {
    const connection = sim.connections[at];
    if (connection) connect(run, Math.floor(at / sim.world.conns), connection, now);
  }
}

/** The next pod of a rollout starts; the one that it replaces stays until it is ready. Pods that are gone need none. */
function replaceNext(run: Running, now: number): void {
  const { sim } = run;
  const { rollout } = sim;
  if (!rollout) return;
  while (sim.pods[rollout.old[0] ?? -1]?.status === 'gone') rollout.old.shift();
  if (rollout.old.length === 0) sim.rollout = null;
  else rollout.waitsFor = addPod(sim, roomiest(sim), now);
  podsChanged(run);
}

/** What was counted before says nothing of what is now. O(pods). */
function countAnew({ since }: Sim, now: number): void {
  since.at = now;
  since.requests.fill(0);
  since.work.fill(0);
}

/**
 * One event of a script. A pod or node that is not there changes nothing. A pod that crashes loses
 * its connections and is back after its start; a node takes its pods along, and no others come for
 * them within the run (the default toleration is 300 s). O(connections + pods).
 */
export function happen(run: Running, { what, arg }: ScriptEvent, now: number): void {
  const { sim, random } = run;
  const index = arg - 1;
  const pod = sim.pods[index];
  const isThere = pod !== undefined && pod.status !== 'gone';
  if (what !== 'burst') countAnew(sim, now);
  switch (what) {
    case 'scale': {
      const there = alive(sim);
      const wanted = Math.min(MOST_PODS, Math.max(1, arg));
      for (let count = there.length; count < wanted; count += 1) addPod(sim, roomiest(sim), now);
      podsChanged(run);
      if (wanted < there.length) stop(run, there.slice(wanted), now, 'gone');
      break;
    }
    case 'rollout':
      if (sim.rollout) break;
      sim.rollout = { old: [...alive(sim)], waitsFor: -1 };
      replaceNext(run, now);
      break;
    case 'crash':
      if (isThere) stop(run, [index], now, 'starting');
      break;
    case 'flap':
      if (!isThere || pod.status !== 'ready') break;
      pod.status = 'unready';
      pod.until = now + FLAP_SECONDS;
      podsChanged(run);
      // kube-proxy clears conntrack entries of endpoints that left for UDP only.
      if (sim.world.protocol === 'udp') redial(run, [index], now);
      break;
    case 'node':
      if (index < 0 || index >= sim.world.place.length || sim.nodesDown.includes(index)) break;
      sim.nodesDown.push(index);
      stop(
        run,
        alive(sim).filter((at) => sim.pods[at]?.node === index),
        now,
        'gone',
      );
      break;
    case 'reconnect':
      dialAll(run, now);
      break;
    case 'churn': {
      const gone = Array.from({ length: sim.world.clients }, () => random.next() < 0.5);
      gone.forEach((is, client) => {
        if (is) sim.lists[client] = { pods: run.ready, at: now };
      });
      dialAll(run, now, (client) => gone[client] === true);
      break;
    }
    case 'burst':
      sim.burstUntil = now + BURST_SECONDS;
      break;
    case 'fail':
      if (isThere) pod.failing = true;
      break;
  }
}

/** A pod that was starting or unready is ready now; a rollout that waited for it goes on. */
export function becomeReady(run: Running, index: number, now: number): void {
  const { sim } = run;
  const pod = sim.pods[index];
  if (!pod) return;
  countAnew(sim, now);
  pod.status = 'ready';
  pod.since = now;
  pod.until = NEVER;
  podsChanged(run);
  if (sim.rollout?.waitsFor !== index) return;
  const [replaced] = sim.rollout.old.splice(0, 1);
  if (replaced !== undefined && sim.pods[replaced]?.status !== 'gone')
    stop(run, [replaced], now, 'gone');
  replaceNext(run, now);
}
