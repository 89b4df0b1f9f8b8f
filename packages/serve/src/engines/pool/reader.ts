import { rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Engine } from "../process/engine.ts";
import type { Question } from "./question.ts";

/** A question that a process is at. */
export interface Answering {
  readonly question: Question;
  /** As the engine numbers its calls. */
  readonly id: number;
  /** Milliseconds, as `performance.now` counts them. */
  readonly since: number;
  /** True once its process was asked to stop, or killed: what it answers does not matter. */
  isStopped: boolean;
}

/** What a reader tells those who have it. */
export interface ReaderEvents {
  /** It can be asked. */
  readonly free: () => void;
  /** Its engine could not be started. */
  readonly unfit: (error: unknown) => void;
  /** Its process ended, or was killed, while it was needed. */
  readonly ended: () => void;
}

const firstPauseMs = 200;
const longestPauseMs = 5000;

/** One of the processes that answer, with the copy of the state that it answers from; where it ends it is started again. */
export class Reader {
  readonly folder: string;
  /** Bytes that its process held when they were last looked at. */
  memory = 0;
  answering: Answering | undefined;
  /** What its process was at when it ended, until it is started again. */
  endedOver: Question | undefined;
  readonly #start: (folder: string) => Engine;
  readonly #events: ReaderEvents;
  #engine: Engine | undefined;
  #isReady = false;
  #isRetired = false;
  #failures = 0;

  constructor(folder: string, start: (folder: string) => Engine, events: ReaderEvents) {
    this.folder = folder;
    this.#start = start;
    this.#events = events;
  }

  get engine(): Engine | undefined {
    return this.#engine;
  }

  get isFree(): boolean {
    return this.#isReady && !this.#isRetired && this.answering === undefined;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Starts its process. @throws what keeps it from opening the project */
  async start(): Promise<void> {
    const engine = this.#start(this.folder);
    this.#engine = engine;
    await engine.ready;
    this.#isReady = true;
    this.endedOver = undefined;
    this.#failures = 0;
    void this.#restartAfter(engine);
  }

  /** Starts its process, and does so again and again until it can. */
  keepRunning(): void {
    void this.#restart();
  }

  /** No more questions. */
  retire(): void {
    this.#isRetired = true;
  }

  /** True where the reader only waits for its last answer. */
  get isRetired(): boolean {
    return this.#isRetired;
  }

  /** Ends the process, killed where it takes longer than it may, and removes the copy. */
  async end(graceMs: number): Promise<void> {
    this.#isRetired = true;
    this.#isReady = false;
    await this.#engine?.finish(graceMs);
    await rm(this.folder, { recursive: true, force: true });
  }

  async #restartAfter(engine: Engine): Promise<void> {
    await engine.ended;
    if (this.#isRetired) return;
    this.#events.ended();
    await this.#restart();
  }

  async #restart(): Promise<void> {
    this.#isReady = false;
    while (!this.#isRetired) {
      try {
        await this.start();
        this.#events.free();
        return;
      } catch (error) {
        this.#failures += 1;
        this.#events.unfit(error);
        await wait(Math.min(longestPauseMs, firstPauseMs * 2 ** this.#failures));
      }
    }
  }
}
