import { type Expansion, expand } from './expand';
import type { Instruction } from './instructions';

/** The variables of an image or a stage. */
export type Environment = Readonly<Record<string, string>>;

/** A variable that was read: what it was then, and the line that had set it. */
export interface Read {
  readonly name: string;
  /** Undefined: not set at that time, so the empty string was put in its place. */
  readonly value: string | undefined;
  /** Line of the `ENV` or `ARG` that set it; undefined when it came with the base, or was not set. */
  readonly setAt: number | undefined;
  /** True when the same instruction sets this name: the value from before it counts all the same. */
  readonly setHere: boolean;
}

/** One `NAME=value` after expansion. */
export interface Outcome {
  readonly name: string;
  readonly raw: string | undefined;
  readonly line: number;
  readonly expansion: Expansion;
  readonly reads: readonly Read[];
}

/** An instruction with the environment that holds from it on. */
export interface Moment {
  readonly line: number;
  readonly kind: Instruction['kind'];
  readonly stage: number;
  readonly outcomes: readonly Outcome[];
  /** What a `RUN` would see after this instruction: `ARG` values, overridden by `ENV` values. */
  readonly visible: Environment;
  /** What the image keeps after this instruction: `ENV` values only. */
  readonly kept: Environment;
}

/** What the evaluation cannot read from the file itself. */
export interface Surroundings {
  /** Variables of a base image by its name; absent names have none. */
  readonly bases?: Readonly<Record<string, Environment>>;
  /** Values given with `--build-arg`. */
  readonly buildArgs?: Environment;
}

interface Scope {
  readonly env: Map<string, string>;
  readonly args: Map<string, string>;
  readonly setAt: Map<string, number>;
}

/**
 * Follows the variables of a Dockerfile, instruction by instruction.
 *
 * Rules (Dockerfile reference, "Environment replacement", ENV, ARG): all values of one instruction
 * are expanded with the variables from before it; what is not set is the empty string; an `ENV`
 * wins over an `ARG` of the same name; a stage begins with the environment of its base, which may
 * be an earlier stage; `ARG` ends with its stage, and one before the first `FROM` is seen in `FROM`
 * lines and by an `ARG` of the same name without a default. O(instructions · variables).
 */
export function followEnvironment(
  instructions: readonly Instruction[],
  surroundings: Surroundings = {},
): readonly Moment[] {
  const { bases = {}, buildArgs = {} } = surroundings;
  const globals = new Map<string, string>();
  const stages = new Map<string, Environment>();
  const moments: Moment[] = [];
  let scope = emptyScope({});
  let stage = -1;
  let stageName: string | undefined;
  for (const instruction of instructions) {
    let outcomes: readonly Outcome[] = [];
    if (instruction.kind === 'from') {
      if (stage >= 0) {
        const env = Object.fromEntries(scope.env);
        stages.set(String(stage), env);
        if (stageName !== undefined) stages.set(stageName.toLowerCase(), env);
      }
      const named = expand(instruction.image, (name) => globals.get(name));
      const image = named.ok ? named.value : instruction.image;
      stage += 1;
      stageName = instruction.stage;
      scope = emptyScope(stages.get(image.toLowerCase()) ?? bases[image] ?? {});
    } else if (instruction.kind !== 'other') {
      const before = scope;
      outcomes = instruction.assignments.map((assignment) => ({
        ...assignment,
        ...expandIn(
          assignment,
          before,
          instruction.assignments.map(({ name }) => name),
        ),
      }));
      scope = copyOf(scope);
      for (const outcome of outcomes) {
        const value = given(instruction.kind, outcome, buildArgs, stage < 0 ? undefined : globals);
        if (value === undefined) continue;
        if (stage < 0) globals.set(outcome.name, value);
        (instruction.kind === 'env' ? scope.env : scope.args).set(outcome.name, value);
        scope.setAt.set(outcome.name, outcome.line);
      }
    }
    const { line, kind } = instruction;
    const kept = Object.fromEntries(scope.env);
    const visible = { ...Object.fromEntries(scope.args), ...kept };
    moments.push({ line, kind, stage, outcomes, visible, kept });
  }
  return moments;
}

/** The moment that holds on a line: the last one that begins on it or before it. O(moments). */
export function momentAt(moments: readonly Moment[], line: number): Moment | undefined {
  return moments.findLast((moment) => moment.line <= line);
}

function emptyScope(env: Environment): Scope {
  return { env: new Map(Object.entries(env)), args: new Map(), setAt: new Map() };
}

function copyOf(scope: Scope): Scope {
  return { env: new Map(scope.env), args: new Map(scope.args), setAt: new Map(scope.setAt) };
}

function expandIn(
  { raw }: { readonly raw: string | undefined },
  { env, args, setAt }: Scope,
  setHere: readonly string[],
): Pick<Outcome, 'expansion' | 'reads'> {
  const expansion = expand(raw ?? '', (name) => env.get(name) ?? args.get(name));
  const reads = expansion.lookups.map(({ name, value }) => ({
    name,
    value,
    setAt: setAt.get(name),
    setHere: setHere.includes(name),
  }));
  return { expansion, reads };
}

function given(
  kind: 'env' | 'arg',
  { name, raw, expansion }: Outcome,
  buildArgs: Environment,
  globals: ReadonlyMap<string, string> | undefined,
): string | undefined {
  if (kind === 'arg' && buildArgs[name] !== undefined) return buildArgs[name];
  if (raw === undefined) return globals?.get(name);
  return expansion.ok ? expansion.value : undefined;
}
