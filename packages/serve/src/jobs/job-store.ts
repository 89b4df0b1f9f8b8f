import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { withoutCustomers } from "@satsuma/engine";
import type { PreparedDelivery } from "@satsuma/engine";
import type { Job, JobEvent, JobStart, JobStarted, JobState } from "@satsuma/http";
import { z } from "zod";
import { inTransaction } from "../control/open-control.ts";
import { eventRow, jobOf, jobRow, keyRow } from "./job-rows.ts";

/** How long a key of idempotency is kept. */
const KEYS_KEPT_MS = 24 * 60 * 60 * 1000;
/** How long a job that is over is kept. */
const JOBS_KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** How many events of a job are kept. */
const EVENTS_KEPT = 500;
/** How many jobs are told of at once. */
const LISTED = 200;

/** How a job ends. */
export type Ending = Pick<Job, "result" | "problem"> & {
  readonly state: "done" | "failed" | "cancelled";
};

/** A job, and what is kept beside it. */
export interface KeptJob {
  readonly job: Job;
  /** How many times it was begun. */
  readonly attempts: number;
  /** What it hands over, once that is kept ready. */
  readonly delivery: PreparedDelivery | undefined;
  /** How often that could not be done, and since when: an ISO instant, null before the first time. */
  readonly missed: number;
  readonly missedSince: string | null;
}

/** Jobs and what happened to them, as they are kept: what a method wrote survives a crash from its return on. */
export class JobStore {
  readonly #database: DatabaseSync;
  /** Milliseconds since 1970. */
  readonly #clock: () => number;

  constructor(database: DatabaseSync, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Keeps a new job that waits, and the key it was asked for with, both or neither. */
  add(asked: JobStart): JobStarted {
    return inTransaction(this.#database, () => {
      const known = this.#ofKey(asked);
      if (known !== undefined) return known;
      const id = randomUUID();
      this.#database
        .prepare(
          "INSERT INTO jobs (id, request, state, principal, requested_by, created_at) VALUES (?, ?, 'waiting', ?, ?, ?)",
        )
        .run(id, JSON.stringify(asked.request), asked.by.id, asked.by.name, this.#now());
      this.#addKey(asked, id);
      this.#addEvent(id, "state");
      return { outcome: "started", job: this.#job(id) };
    });
  }

  get(id: string): Job | undefined {
    return this.kept(id)?.job;
  }

  /** A job with what is kept beside it. */
  kept(id: string): KeptJob | undefined {
    const found = this.#database.prepare("SELECT * FROM jobs WHERE id = ?").get(id);
    return found === undefined ? undefined : keptOf(found);
  }

  /** The latest first. */
  list(): readonly Job[] {
    return this.#database
      .prepare("SELECT * FROM jobs ORDER BY sequence DESC LIMIT ?")
      .all(LISTED)
      .map((row) => jobOf(jobRow.parse(row)));
  }

  /** The one that has waited longest of those whose time has come. */
  nextWaiting(): KeptJob | undefined {
    const now = this.#now();
    return this.#inState("waiting").find(
      ({ job: { nextAttemptAt } }) => nextAttemptAt === null || nextAttemptAt <= now,
    );
  }

  /** When the first of those that were put off is tried again, in milliseconds since 1970; undefined where there is none. */
  nextAttemptAt(): number | undefined {
    const times = this.#inState("waiting").flatMap(({ job }) => job.nextAttemptAt ?? []);
    return times.length === 0 ? undefined : Math.min(...times.map((time) => Date.parse(time)));
  }

  /** Those that a process was at. */
  running(): readonly KeptJob[] {
    return this.#inState("running");
  }

  begin(id: string): Job {
    return this.#change(id, () =>
      this.#database
        .prepare(
          "UPDATE jobs SET state = 'running', started_at = ?, attempts = attempts + 1, problem = NULL, next_attempt_at = NULL WHERE id = ?",
        )
        .run(this.#now(), id),
    );
  }

  /** Has a job wait once more that was begun. */
  putBack(id: string): Job {
    return this.#change(id, () =>
      this.#database
        .prepare(
          "UPDATE jobs SET state = 'waiting', started_at = NULL, progress = NULL WHERE id = ?",
        )
        .run(id),
    );
  }

  /** Keeps what a job is about to hand over, so that after a crash it is the same. */
  keepDelivery(id: string, delivery: PreparedDelivery): void {
    this.#database
      .prepare("UPDATE jobs SET delivery = ? WHERE id = ?")
      .run(JSON.stringify(delivery), id);
  }

  /**
   * Has a job wait until it is tried again.
   *
   * @param until milliseconds since 1970
   */
  putOff(id: string, problem: NonNullable<Job["problem"]>, until: number): Job {
    const now = this.#now();
    return this.#change(id, () =>
      this.#database
        .prepare(
          `UPDATE jobs SET state = 'waiting', started_at = NULL, progress = NULL, problem = ?, next_attempt_at = ?,
             missed = missed + 1, missed_since = coalesce(missed_since, ?) WHERE id = ?`,
        )
        .run(JSON.stringify(problem), new Date(until).toISOString(), now, id),
    );
  }

  /** One that is over stays as it is. */
  end(id: string, { state, result, problem }: Ending): Job {
    return this.#change(id, () =>
      this.#database
        .prepare(
          "UPDATE jobs SET state = ?, ended_at = ?, result = ?, problem = ?, next_attempt_at = NULL WHERE id = ? AND ended_at IS NULL",
        )
        .run(
          state,
          this.#now(),
          jsonOrNull(result),
          problem === null ? null : JSON.stringify(problem),
          id,
        ),
    );
  }

  progress(id: string, progress: NonNullable<Job["progress"]>): void {
    inTransaction(this.#database, () => {
      const { changes } = this.#database
        .prepare("UPDATE jobs SET progress = ? WHERE id = ? AND state = 'running'")
        .run(JSON.stringify(progress), id);
      if (Number(changes) > 0) this.#addEvent(id, "progress");
    });
  }

  /** Events of a job after one of a number, in order. */
  eventsAfter(id: string, after: number): readonly JobEvent[] {
    const job = this.get(id);
    if (job === undefined) return [];
    return this.#database
      .prepare("SELECT * FROM job_events WHERE job = ? AND id > ? ORDER BY id")
      .all(id, after)
      .map((row) => eventOf(eventRow.parse(row), job));
  }

  /** How many jobs are in each state: for metrics. */
  counts(): ReadonlyMap<string, number> {
    const rows = this.#database.prepare("SELECT state, count(*) AS n FROM jobs GROUP BY state");
    return new Map(rows.all().map(({ state, n }) => [String(state), Number(n)]));
  }

  /** How many jobs tell of customers, in what came of them or in what they hand over. */
  countNaming(isTheirs: (key: string) => boolean): number {
    return this.#naming(isTheirs).length;
  }

  /** Takes customers out of what is told of jobs. @returns of how many */
  eraseCustomers(isTheirs: (key: string) => boolean): number {
    const changed = inTransaction(this.#database, () => {
      const update = this.#database.prepare(
        "UPDATE jobs SET result = ?, delivery = ? WHERE sequence = ?",
      );
      const naming = this.#naming(isTheirs);
      for (const { sequence, result, delivery } of naming) update.run(result, delivery, sequence);
      return naming.length;
    });
    // What was there before must not lie about in the log of what was written.
    if (changed > 0) this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return changed;
  }

  /** Jobs that tell of customers, and what is left of them without. */
  #naming(isTheirs: (key: string) => boolean) {
    return this.#database
      .prepare(
        "SELECT sequence, result, delivery FROM jobs WHERE result IS NOT NULL OR delivery IS NOT NULL",
      )
      .all()
      .flatMap((row) => {
        const { sequence, ...before } = tellingRow.parse(row);
        const result = without(before.result, isTheirs);
        const delivery = without(before.delivery, isTheirs);
        const isSame = result === before.result && delivery === before.delivery;
        return isSame ? [] : [{ sequence, result, delivery }];
      });
  }

  /** Forgets what was kept for its time. */
  forget(): void {
    const before = (ms: number): string => new Date(this.#clock() - ms).toISOString();
    this.#database.prepare("DELETE FROM job_keys WHERE created_at < ?").run(before(KEYS_KEPT_MS));
    this.#database.prepare("DELETE FROM jobs WHERE ended_at < ?").run(before(JOBS_KEPT_MS));
  }

  #inState(state: JobState): readonly KeptJob[] {
    return this.#database
      .prepare("SELECT * FROM jobs WHERE state = ? ORDER BY sequence")
      .all(state)
      .map((found) => keptOf(found));
  }

  #ofKey({ by, idempotency }: JobStart): JobStarted | undefined {
    if (idempotency === undefined) return undefined;
    const found = this.#database
      .prepare("SELECT * FROM job_keys WHERE principal = ? AND key = ? AND created_at >= ?")
      .get(by.id, idempotency.key, new Date(this.#clock() - KEYS_KEPT_MS).toISOString());
    if (found === undefined) return undefined;
    const { digest, job } = keyRow.parse(found);
    return digest === idempotency.digest
      ? { outcome: "known", job: this.#job(job) }
      : { outcome: "taken" };
  }

  #addKey({ by, idempotency }: JobStart, job: string): void {
    if (idempotency === undefined) return;
    this.#database
      .prepare(
        "INSERT OR REPLACE INTO job_keys (principal, key, digest, job, created_at) VALUES (?, ?, ?, ?, ?)",
      )
      .run(by.id, idempotency.key, idempotency.digest, job, this.#now());
  }

  #change(id: string, change: () => { readonly changes: number | bigint }): Job {
    return inTransaction(this.#database, () => {
      if (Number(change().changes) > 0) this.#addEvent(id, "state");
      return this.#job(id);
    });
  }

  #addEvent(job: string, type: JobEvent["type"]): void {
    this.#database
      .prepare(
        `INSERT INTO job_events (job, id, type, state, progress)
         SELECT id, 1 + coalesce((SELECT max(id) FROM job_events WHERE job = jobs.id), 0), ?, state, progress
         FROM jobs WHERE id = ?`,
      )
      .run(type, job);
    this.#database
      .prepare(
        "DELETE FROM job_events WHERE job = ?1 AND id <= (SELECT max(id) FROM job_events WHERE job = ?1) - ?2",
      )
      .run(job, EVENTS_KEPT);
  }

  #job(id: string): Job {
    const job = this.get(id);
    if (job === undefined) throw new RangeError(`there is no job ${id}`);
    return job;
  }

  #now(): string {
    return new Date(this.#clock()).toISOString();
  }
}

function keptOf(found: unknown): KeptJob {
  const row = jobRow.parse(found);
  const { attempts, delivery, missed, missed_since: missedSince } = row;
  return { job: jobOf(row), attempts, delivery: delivery ?? undefined, missed, missedSince };
}

const tellingRow = z.object({
  sequence: z.number(),
  result: z.string().nullable(),
  delivery: z.string().nullable(),
});

const without = (json: string | null, isTheirs: (key: string) => boolean): string | null =>
  json === null ? null : JSON.stringify(withoutCustomers(JSON.parse(json), isTheirs));

const jsonOrNull = (value: unknown): string | null => JSON.stringify(value) ?? null;

/** A job as it was when something happened: before its end it has no result. */
function eventOf(
  { id, type, state, progress }: ReturnType<typeof eventRow.parse>,
  job: Job,
): JobEvent {
  const isLast = state === job.state;
  return {
    id,
    type,
    job: isLast
      ? { ...job, progress }
      : {
          ...job,
          state,
          progress,
          endedAt: null,
          nextAttemptAt: null,
          result: null,
          problem: null,
        },
  };
}
