import { EventEmitter, once } from "node:events";
import type { Job, JobEvent, JobStart, JobStarted, Jobs } from "@satsuma/http";
import { Alarm } from "./alarm.ts";
import { carryOut, isDelivery } from "./carry-out.ts";
import type { Workforce } from "./carry-out.ts";
import { crashing, problemOf } from "./job-problem.ts";
import type { JobProblem } from "./job-problem.ts";
import type { JobStore, KeptJob } from "./job-store.ts";
import { progressWriter } from "./progress-writer.ts";
import { mayPass, nextAttempt } from "./retry.ts";

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
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told of the cause of a failure, which whoever asked is not. */
  readonly failed: (job: string, cause: unknown) => void;
}

/**
 * Jobs in the order they were asked for, one at a time; those that a crash cut short are begun again. A delivery that cannot be handed
 * over waits, and is tried again, while others go on.
 */
export class JobQueue implements Jobs {
  readonly #parts: JobQueueParts;
  /** Emits the id of a job when something happened to it. */
  readonly #happened = new EventEmitter().setMaxListeners(0);
  #atWork:
    | { readonly id: string; readonly stop: AbortController; readonly done: Promise<void> }
    | undefined;
  #isOpen = false;
  /** Rings when a delivery that was put off is tried again. */
  readonly #alarm: Alarm;
  /** Aborted at the end: nobody is told of anything after that. */
  readonly #ended = new AbortController();

  /** Nothing is begun before `open`. */
  constructor(parts: JobQueueParts) {
    this.#parts = parts;
    this.#alarm = new Alarm(parts.clock, () => this.#next());
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

  async *follow(id: string, after: number, stop: AbortSignal): AsyncIterable<JobEvent> {
    const signal = AbortSignal.any([stop, this.#ended.signal]);
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
   * Begins nothing more, and tells nobody of anything any more. What is at work is given so long to finish; then it is stopped, and
   * waits for the next start.
   */
  async close(patienceMs: number): Promise<void> {
    this.#isOpen = false;
    this.#alarm.set(undefined);
    this.#ended.abort();
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
    if (next === undefined) return this.#alarm.set(this.#parts.store.nextAttemptAt());
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

  async #work(kept: KeptJob, signal: AbortSignal): Promise<void> {
    const { id, request } = kept.job;
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
      const result = await carryOut(request, workforce, {
        work: { signal, progress: writer.progress },
        delivery: kept.delivery,
        keep: (delivery) => store.keepDelivery(id, delivery),
      });
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
    else if (signal.aborted) store.putBack(id);
    else {
      failed(id, error);
      const kept = store.kept(id);
      const problem = problemOf(error);
      // What took its place has all that it had: nothing failed.
      if (problem.code === "SEND_REPLACED")
        store.end(id, { state: "cancelled", result: null, problem });
      // Before it is kept ready, nothing has to arrive.
      else if (kept?.delivery !== undefined && mayPass(error)) this.#putOff(kept, problem);
      else store.end(id, { state: "failed", result: null, problem });
    }
  }

  #settle(kept: KeptJob): void {
    const { job, attempts } = kept;
    const { store } = this.#parts;
    if (attempts < ATTEMPTS) store.putBack(job.id);
    else if (isDelivery(job.request)) this.#putOff(kept, crashing);
    else store.end(job.id, { state: "failed", result: null, problem: crashing });
  }

  #putOff({ job: { id }, missed: times, missedSince }: KeptJob, problem: JobProblem): void {
    const { store, clock } = this.#parts;
    const now = clock();
    const since = missedSince === null ? now : Date.parse(missedSince);
    const until = nextAttempt({ times, since }, now);
    if (until === undefined) store.end(id, { state: "failed", result: null, problem });
    else store.putOff(id, problem, until);
  }
}
