/** What each look finds, as data. Pods, nodes and clients count from 1, ages are in seconds. */
export interface FactsOf {
  readonly service: {
    readonly headless: boolean;
    readonly outside: boolean;
    /** Seconds of ClientIP affinity; 0 for none. */
    readonly affinity: number;
    readonly internal: string;
    readonly external: string;
    readonly near: string;
  };
  readonly endpointslices: readonly {
    readonly pod: number;
    readonly node: number;
    readonly zone: number;
    readonly ready: boolean;
  }[];
  readonly pods: readonly {
    readonly pod: number;
    readonly node: number;
    readonly ready: boolean;
    readonly age: number;
    readonly restarts: number;
  }[];
  /** Open connections by pod; `lasting` is false where they come and go or are those of a proxy. */
  readonly connections: { readonly lasting: boolean; readonly open: readonly PodCount[] };
  /** By source address, its connections or, where they do not last, its requests on each pod. */
  readonly sources: readonly { readonly address: string; readonly on: readonly PodCount[] }[];
  /** By pod, the ages of its connections; empty where they do not last. */
  readonly ages: readonly {
    readonly pod: number;
    readonly youngest: number;
    readonly oldest: number;
  }[];
  /** Requests a second by pod, over the last half minute or little more. */
  readonly requests: readonly PodCount[];
  /** Requests of the same time by client, most first. */
  readonly clients: readonly { readonly client: number; readonly share: number }[];
  readonly keys: { readonly hashed: boolean; readonly topShare: number };
  /** CPU in cores and milliseconds of it for a request, over the last minute; median time in ms. */
  readonly top: readonly {
    readonly pod: number;
    readonly cores: number;
    readonly perRequest: number;
    readonly median: number;
  }[];
  /** Of each pod's answers now, the share that are errors. */
  readonly errors: readonly { readonly pod: number; readonly share: number }[];
  readonly rules: { readonly mode: string; readonly scheduler: string; readonly used: boolean };
  readonly config: {
    readonly dials: 'service' | 'pods' | 'proxy';
    readonly protocol: string;
    readonly connections: number;
    readonly pool: string;
    readonly dns: number;
    readonly policy: string;
  };
}

/** A number of something on a pod. */
export interface PodCount {
  readonly pod: number;
  readonly count: number;
}

/** A look, by the facts that it finds. */
export type LookId = keyof FactsOf;
