/**
 * How connections lie on pods, without the pods' names: a profile says how many pods are 0, 1, 2, …
 * connections above the idlest one. Where the next connection goes depends on the profile alone, not
 * on how many connections there are, so the steps from a profile are worked out once. Profiles are
 * numbered from 0 as they are met; number 0 has all pods level.
 */
export class Profiles {
  /** By number, the pods at each level as the characters of a text, which is quick to look up. */
  private readonly levels: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly pods: number;
  private readonly pairsOf: (pods: number) => number;
  /** By number, where its steps begin in the two lists below; -1 before they are worked out. */
  private readonly firstStep: number[] = [];
  private readonly stepCount: number[] = [];
  private readonly stepTo: number[] = [];
  private readonly stepChance: number[] = [];

  /**
   * Profiles of up to 60,000 pods. `pairsOf` says in how many ways, all equally likely, the two pods
   * that a connection looks at can both be among so many.
   */
  constructor(pods: number, pairsOf: (pods: number) => number) {
    this.pods = pods;
    this.pairsOf = pairsOf;
    this.numberOf(String.fromCharCode(pods));
  }

  /** How many were met. */
  get count(): number {
    return this.levels.length;
  }

  /** How many connections the busiest pod has when there are so many in all. O(height). */
  busiest(profile: number, connections: number): number {
    const levels = this.levels[profile] as string;
    let above = 0;
    for (let level = 1; level < levels.length; level += 1)
      above += level * levels.charCodeAt(level);
    return (connections - above) / this.pods + levels.length - 1;
  }

  /**
   * Adds the chance of a profile to those that one connection more leads to, in `chances` by number,
   * and the numbers that had none before to `met`; returns how many. O(height), and its square the
   * first time.
   */
  step(profile: number, chance: number, chances: Float64Array, met: number[]): number {
    if (this.firstStep[profile] === -1) this.workOut(profile);
    const first = this.firstStep[profile] as number;
    const end = first + (this.stepCount[profile] as number);
    for (let at = first; at < end; at += 1) {
      const to = this.stepTo[at] as number;
      const before = chances[to] as number;
      if (before === 0) met.push(to);
      chances[to] = before + chance * (this.stepChance[at] as number);
    }
    return end - first;
  }

  /**
   * The connection goes to the less busy one of two pods. That one is at a level when both are at it
   * or above, and not both above.
   */
  private workOut(profile: number): void {
    const levels = this.levels[profile] as string;
    this.firstStep[profile] = this.stepTo.length;
    let from = this.pods;
    for (let level = 0; level < levels.length; level += 1) {
      const count = levels.charCodeAt(level);
      const ways = this.pairsOf(from) - this.pairsOf(from - count);
      from -= count;
      if (ways === 0) continue;
      this.stepTo.push(this.numberOf(raised(levels, level)));
      this.stepChance.push(ways / this.pairsOf(this.pods));
    }
    this.stepCount[profile] = this.stepTo.length - (this.firstStep[profile] as number);
  }

  private numberOf(levels: string): number {
    const known = this.numbers.get(levels);
    if (known !== undefined) return known;
    this.numbers.set(levels, this.levels.length);
    this.firstStep.push(-1);
    this.stepCount.push(0);
    return this.levels.push(levels) - 1;
  }
}

/** One pod of a level is one level higher; without the lowest level when nothing is left in it. */
function raised(levels: string, level: number): string {
  const left = levels.charCodeAt(level) - 1;
  const above = level + 1 < levels.length ? levels.charCodeAt(level + 1) : 0;
  const lower = level === 0 && left === 0 ? '' : levels.slice(0, level) + String.fromCharCode(left);
  return lower + String.fromCharCode(above + 1) + levels.slice(level + 2);
}
