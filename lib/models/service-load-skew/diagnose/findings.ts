/**
 * What each look finds, as data: no more than its text says. Pods, nodes and clients have the names
 * of `namesOf`, ages are in whole seconds, rows are in the order of the text.
 */
export interface FactsOf {
  readonly service: {
    readonly headless: boolean;
    /** Whether it is of type LoadBalancer. */
    readonly exposed: boolean;
    /** Seconds of ClientIP affinity; 0 for none. */
    readonly affinity: number;
    readonly internal: string;
    readonly external: string;
    readonly near: string;
  };
  readonly endpointslices: readonly {
    readonly pod: string;
    readonly ready: boolean;
    readonly node: string;
    readonly zone: string;
  }[];
  readonly pods: readonly {
    readonly pod: string;
    readonly ready: boolean;
    readonly restarts: number;
    /** Seconds since the last restart; 0 without any. */
    readonly restarted: number;
    readonly age: number;
    readonly address: string;
    readonly node: string;
  }[];
  /** Open connections by pod, twice; `lasting` is false where they come and go or are those of a proxy. */
  readonly connections: {
    readonly lasting: boolean;
    readonly open: readonly (PodCount & {
      readonly addresses: number;
      readonly stillOpen: number;
    })[];
  };
  /** By source address and pod address: connections or, where they do not last, those of half a minute. */
  readonly sources: readonly {
    readonly source: string;
    readonly to: string;
    readonly count: number;
  }[];
  /** By pod address and age, how many connections; empty where they do not last. */
  readonly ages: readonly { readonly to: string; readonly age: number; readonly count: number }[];
  /** Requests a second by pod, over the last half minute or little more. */
  readonly requests: readonly PodCount[];
  /** Requests of the same time by client, most first. */
  readonly clients: readonly { readonly client: string; readonly share: number }[];
  /** Whether there is a proxy with a log, whether it hashes a key, and the most frequent key's share. */
  readonly keys: {
    readonly logged: boolean;
    readonly hashed: boolean;
    readonly topShare: number;
  };
  /** CPU in cores over the last minute. */
  readonly top: readonly {
    readonly pod: string;
    readonly cores: number;
    readonly memory: number;
  }[];
  /** Of each pod's answers now, the share that are errors. */
  readonly errors: readonly { readonly pod: string; readonly share: number }[];
  readonly rules: { readonly mode: string; readonly scheduler: string };
  readonly config: {
    readonly dials: 'service' | 'pods' | 'proxy';
    /** Whether clients come from outside, through a load balancer. */
    readonly outside: boolean;
    readonly protocol: string;
    readonly connections: number;
    readonly pool: string;
    readonly dns: number;
    readonly policy: string;
  };
}

/** A number of something on a pod. */
export interface PodCount {
  readonly pod: string;
  readonly count: number;
}

/** A look, by the facts that it finds. */
export type LookId = keyof FactsOf;
