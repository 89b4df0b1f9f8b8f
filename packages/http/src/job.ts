/** Long work that is asked for and goes on after the answer. */
export type JobRequest =
  | {
      readonly kind: "run";
      readonly asOf?: string;
      readonly full?: boolean;
      readonly refit?: boolean;
    }
  | {
      readonly kind: "score";
      readonly asOf?: string;
      readonly method?: string;
      readonly refit?: boolean;
    }
  | {
      readonly kind: "discover";
      readonly method: string;
      readonly asOf?: string;
      readonly parameters?: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: "send";
      readonly segment: string;
      readonly sink: string;
      readonly columns?: readonly string[];
      readonly options?: unknown;
      readonly isDryRun?: boolean;
    };

export const jobStates = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];

export interface Job {
  readonly id: string;
  readonly kind: JobRequest["kind"];
  readonly request: JobRequest;
  readonly state: JobState;
  /** ISO instants; null where that has not come yet. */
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** When a delivery that could not be handed over is tried again; `problem` says why. */
  readonly nextAttemptAt: string | null;
  /** The name of whoever asked. */
  readonly by: string;
  readonly progress: {
    readonly stage: string;
    readonly done?: number;
    readonly total?: number;
  } | null;
  /** What came of it, where it is done: as the engine says it. */
  readonly result: unknown;
  /** Why it failed, has to be tried again, or was cancelled by another than a person. */
  readonly problem: {
    readonly code: string;
    readonly detail: string;
    readonly help?: string;
  } | null;
}

/** Something that happened to a job; `id` counts from 1. */
export interface JobEvent {
  readonly id: number;
  readonly type: "progress" | "state";
  readonly job: Job;
}
