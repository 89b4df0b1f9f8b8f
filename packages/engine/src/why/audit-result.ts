/** What `why` comes to for every customer, held against membership. */
export interface Audit {
  /** ISO instant. */
  readonly asOf: string;
  /** How many customers were asked about. */
  readonly customers: number;
  /** In the order of the rules. */
  readonly segments: readonly AuditedSegment[];
}

/** One segment of an audit. */
export interface AuditedSegment {
  readonly segment: string;
  /** How many customers `why` says are members. */
  readonly members: number;
  /** Keys of the customers of whom membership says otherwise, in key order. */
  readonly differing: readonly string[];
}
