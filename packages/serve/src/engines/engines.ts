import type { ServedProject, Works } from "@satsuma/http";

/** Whether questions can be answered, and by what. */
export interface EnginesState {
  /** False until data was taken in once, and while no process can answer. */
  readonly isReady: boolean;
  /** Why not, in a sentence with what to do; absent where it is. */
  readonly because?: string;
  readonly processes: readonly EngineProcess[];
  /** ISO instant of the data and results that questions are answered from; null before there are any. */
  readonly publishedAt: string | null;
}

export interface EngineProcess {
  readonly pid: number;
  readonly does: "answers" | "work";
  readonly isBusy: boolean;
  /** Bytes of memory it holds. */
  readonly memory: number;
}

/** What the engines did since they were started: for metrics. */
export interface EnginesCounts {
  readonly answered: number;
  readonly failed: number;
  /** Questions that were stopped because they took too long, or too much memory. */
  readonly stopped: Readonly<Record<"time" | "memory" | "asked", number>>;
  /** Processes that were killed because they did not stop, or ended by themselves. */
  readonly killed: number;
  readonly waiting: number;
}

/**
 * The engine of a project in processes of its own: one that answers can be stopped, killed and started anew while others go on, and
 * none can take this process down.
 */
export interface Engines {
  /** Questions: each goes to a process that is free, and waits its turn where none is. */
  readonly project: ServedProject;
  /** Work that publishes: one at a time, each in a process of its own; afterwards questions are answered from what it published. */
  readonly works: Works;
  state(): EnginesState;
  counts(): EnginesCounts;
  close(): Promise<void>;
}
