/** How a function was used in a month. */
export interface FunctionUse {
  readonly invocations: number;
  readonly milliseconds: number;
  readonly megabytes: number;
  /** The most memory that it had; what was counted before 2026-11-26 does not say. */
  readonly peakMegabytes?: number;
  /** What its disk has above the 512 MB that are free. */
  readonly extraDiskMegabytes: number;
}

/** Requests by their names, such as `GetObject`. */
export type Requests = Readonly<Record<string, number>>;

/** What is there whether a month runs or not: the template's own numbers. */
export interface Standing {
  readonly alarms: number;
  /** Queues that a function is called from: Lambda looks at each the whole month. */
  readonly polledQueues: number;
  readonly metricFilters: number;
  readonly logGroups: number;
  /** Trails that write a digest every hour, whether anything happened or not. */
  readonly trails: number;
}

/** What a month asked of each service. */
export interface Counts {
  readonly seats: number;
  readonly units: number;
  readonly files: number;
  readonly functions: Readonly<Record<string, FunctionUse>>;
  readonly stateTransitions: number;
  /** Bytes that each statement read. */
  readonly scanned: readonly number[];
  /** Requests of people and functions, and those that the query engine made for them. */
  readonly s3: { readonly asked: Requests; readonly byEngine: Requests };
  /** Who asked S3, and how often: functions by their names, `PERSON` for whoever drops files. */
  readonly s3Callers: Requests;
  readonly glue: { readonly asked: Requests; readonly byEngine: Requests };
  /** Bytes that the month added, by bucket and first segment of the key. */
  readonly stored: Readonly<Record<string, number>>;
  /** Messages that went through queues: each is sent, received and deleted. */
  readonly messages: number;
  readonly mails: number;
  readonly mailBytes: number;
  /** Bytes that functions printed. */
  readonly printed: number;
  /** Events of the state machine's history, each of which it logs. */
  readonly historyEvents: number;
  /** Reads and writes of `reports/`, which the trail records. */
  readonly dataEvents: number;
  /** Objects that came into buckets which tell the event bus of each. */
  readonly busEvents: number;
}
