import type { ServedProject, Works } from "@satsuma/http";

/** Whether questions can be answered, and by what. */
export interface EnginesState {
  /** False until data was taken in once, and while no process can answer. */
  readonly isReady: boolean;
  /** What keeps it from being ready, or newer results from being answered from, in a sentence; absent where nothing does. */
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

/** For whom the engines answer: turns go round between callers, and none can keep the others from theirs. */
export interface Caller {
  /** The same for everything that one caller asks: the id of a key, of a person. */
  readonly by: string;
  /** How long an answer may take; as the limits say unless given. */
  readonly timeMs?: number;
}

/**
 * The engine of a project in processes of its own: one that answers can be stopped, killed and started anew while others go on, and
 * none can take this process down.
 */
export interface Engines {
  /** Questions of nobody in particular. */
  readonly project: ServedProject;
  /** Questions of one caller: each goes to a process that is free, and waits its turn where none is. */
  projectFor(caller: Caller): ServedProject;
  /** Work that publishes: one at a time, each in a process of its own; afterwards questions are answered from what it published. */
  readonly works: Works;
  state(): EnginesState;
  counts(): EnginesCounts;
  /** Stops what runs, ends all processes and removes their copies. */
  close(): Promise<void>;
}
