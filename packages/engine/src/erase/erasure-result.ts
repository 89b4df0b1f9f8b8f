/** What came of erasing customers, or would. */
export interface Erasure {
  readonly isDryRun: boolean;
  /** In the order in which they were asked for, each once. */
  readonly customers: readonly ErasedCustomer[];
  /** What was kept of them, place by place; places without a row of theirs are left out. */
  readonly places: readonly KeptPlace[];
  /** What the project's own sources still hold of them: those are not ours to change. */
  readonly sources: readonly SourceRows[];
  /** Audiences that were delivered with them, and are out of reach. */
  readonly deliveredTo: number;
  /** The last run, whose sizes are without them now; null before the first. */
  readonly run: number | null;
}

export interface ErasedCustomer {
  readonly key: string;
  /** Whether they had been erased before. */
  readonly wasErased: boolean;
}

/** A place where customers are kept, and how much there is of them. */
export interface KeptPlace {
  /**
   * `data`: rows of a table that was taken in. `membership`: the segments and traits of a run. `changes`: the log of who came and went.
   * `deliveries`: audiences that wait, or were delivered. `models`: versions of models that name them. `jobs`: what a server kept of jobs.
   */
  readonly kind: "data" | "membership" | "changes" | "deliveries" | "models" | "jobs";
  /** Of the table, the audience or the method. */
  readonly name: string;
  readonly rows: number;
}

/** Rows in what the project is read from. */
export interface SourceRows {
  /** `customers`, or the name of an event table; `rules` for lines of a rule file that name them. */
  readonly table: string;
  /** The file; several, with commas between, where rows do not say from which they are; empty where a plugin gave the rows. */
  readonly file: string;
  readonly rows: number;
}

/** Who was erased, as far as that may be told: how many. */
export interface ErasedReport {
  readonly customers: number;
  /** ISO instant of the last erasure; null without any. */
  readonly last: string | null;
  /** Rows of theirs that the last import left out. */
  readonly leftOut: readonly SourceRows[];
}

/** Who may come back, and was erased until now. */
export interface AllowedAgain {
  readonly customers: readonly ErasedCustomer[];
  /** How many are still erased. */
  readonly left: number;
}
