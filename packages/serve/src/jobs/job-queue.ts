import { EventEmitter, once } from "node:events";
import type { Job, JobEvent, JobStart, JobStarted, Jobs } from "@satsuma/http";
import { carryOut, isRepeatable } from "./carry-out.ts";
import type { Workforce } from "./carry-out.ts";
import { crashing, interrupted, problemOf } from "./job-problem.ts";
import type { JobStore, KeptJob } from "./job-store.ts";
import { progressWriter } from "./progress-writer.ts";

/** How often the progress of a job is kept at most. */
const PROGRESS_EVERY_MS = 500;
/** How many times a job is begun at most where the server ends each time. */
const ATTEMPTS = 3;
/** How long the queue rests when its state cannot be written: a full disk does not empty itself at once. */
const REST_MS = 5000;

/** What a queue of jobs is made of. */
export interface JobQueueParts {
  readonly store: JobStore;
  readonly workforce: Workforce;
  /** Told of the cause of a failure, which whoever asked is not. */
  failed(job: string, cause: unknown): void;
}

/** Jobs in the order they were asked for, one at a time; those that a crash cut short are begun again where that is safe. */
export class JobQueue implements Jobs {
  readonly #parts: JobQueueParts;
  /** Emits the id of a job when something happened to it. */
  readonly #happened = new EventEmitter().setMaxListeners(0);
  #atWork: { readonly id: string; readonly stop: AbortController; readonly done: Promise<void> } | undefined;
  #isOpen = false;

  /** Nothing is begun before `open`. */
  constructor(parts: JobQueueParts) {
    this.#parts = parts;
  }

  /** Settles what an end without warning left, and begins with what waits. */
  open(): void {
    const { store } = this.#parts;
    store.forget();
    for (const kept of store.running()) this.#settle(kept);
    this.#isOpen = true;
    this.#next();
  }

  start(asked: JobStart): Promise<JobStarted> {
    this.#parts.store.forget();
    const started = this.#parts.store.add(asked);
    this.#next();
    return Promise.resolve(started);
  }

  get(id: string): Promise<Job | undefined> {
    return Promise.resolve(this.#parts.store.get(id));
  }

  list(): Promise<readonly Job[]> {
    return Promise.resolve(this.#parts.store.list());
  }

  async cancel(id: string): Promise<Job | undefined> {
    if (this.#atWork?.id === id) {
      this.#atWork.stop.abort("cancelled");
      await this.#atWork.done;
    } else if (this.#parts.store.get(id)?.state === "waiting") {
      this.#parts.store.end(id, { state: "cancelled", result: null, problem: null });
      this.#happened.emit(id);
    }
    return this.#parts.store.get(id);
  }

  async *follow(id: string, after: number, signal: AbortSignal): AsyncIterable<JobEvent> {
    let told = after;
    while (!signal.aborted) {
      // Listening begins before reading, so that nothing can happen in between.
      const waiting = new AbortController();
      const next = once(this.#happened, id, { signal: AbortSignal.any([signal, waiting.signal]) });
      next.catch(() => {});
      const events = this.#parts.store.eventsAfter(id, told);
      for (const event of events) {
        told = event.id;
        yield event;
      }
      if (events.length > 0 || this.#isOver(id)) waiting.abort();
      if (this.#isOver(id) && this.#parts.store.eventsAfter(id, told).length === 0) return;
      await next.catch(() => {});
    }
  }

  /**
   * Begins nothing more. What is at work is given so long to finish; then it is stopped, and waits for the next start where it may be
   * begun again.
   */
  async close(patienceMs: number): Promise<void> {
    this.#isOpen = false;
    const atWork = this.#atWork;
    if (atWork === undefined) return;
    const timer = setTimeout(() => atWork.stop.abort("closing"), patienceMs);
    await atWork.done;
    clearTimeout(timer);
  }

  #isOver(id: string): boolean {
    const job = this.#parts.store.get(id);
    return job === undefined || job.endedAt !== null;
  }

  #next(): void {
    if (!this.#isOpen || this.#atWork !== undefined) return;
    const next = this.#parts.store.nextWaiting();
    if (next === undefined) return;
    const stop = new AbortController();
    const { id } = next.job;
    const done = this.#work(next, stop.signal).then(
      () => this.#goOn(0),
      (error: unknown) => {
        this.#parts.failed(id, error);
        this.#goOn(REST_MS);
      },
    );
    this.#atWork = { id, stop, done };
  }

  #goOn(restMs: number): void {
    this.#atWork = undefined;
    if (restMs === 0) this.#next();
    else setTimeout(() => this.#next(), restMs).unref();
  }

  async #work({ job: { id, request } }: KeptJob, signal: AbortSignal): Promise<void> {
    const { store, workforce } = this.#parts;
    store.begin(id);
    this.#happened.emit(id);
    const writer = progressWriter(PROGRESS_EVERY_MS, {
      keep: (progress) => {
        store.progress(id, progress);
        this.#happened.emit(id);
      },
      failed: (error) => this.#parts.failed(id, error),
    });
    try {
      const result = await carryOut(request, workforce, { signal, progress: writer.progress });
      store.end(id, { state: "done", result, problem: null });
    } catch (error) {
      this.#fail(id, error, signal);
    } finally {
      writer.end();
      this.#happened.emit(id);
    }
  }

  #fail(id: string, error: unknown, signal: AbortSignal): void {
    const { store, failed } = this.#parts;
    if (signal.aborted && signal.reason === "cancelled")
      store.end(id, { state: "cancelled", result: null, problem: null });
    else if (signal.aborted) this.#cutShort(id);
    else {
      failed(id, error);
      store.end(id, { state: "failed", result: null, problem: problemOf(error) });
    }
  }

  #cutShort(id: string): void {
    const { store } = this.#parts;
    const request = store.get(id)?.request;
    if (request !== undefined && isRepeatable(request)) store.putBack(id);
    else store.end(id, { state: "failed", result: null, problem: interrupted });
  }

  #settle({ job: { id }, attempts }: KeptJob): void {
    if (attempts < ATTEMPTS) this.#cutShort(id);
    else this.#parts.store.end(id, { state: "failed", result: null, problem: crashing });
  }
}
