import type { Job, JobEvent, JobRequest } from "../job.ts";
import type { Principal } from "../scope.ts";

/** Long work: kept, carried out one after the other, and told of. What it is asked for has been checked, and whether the asker may. */
export interface Jobs {
  /**
   * Keeps a job, and begins it when its turn comes. With a key, the job and the key are kept in one step: a crash leaves both or neither, so
   * that the same request tried again never starts a second one.
   */
  start(asked: JobStart): Promise<JobStarted>;
  /** Undefined when there is none, or it is no longer kept. */
  get(id: string): Promise<Job | undefined>;
  /** Those that are kept, latest first. */
  list(): Promise<readonly Job[]>;
  /** Stops one that waits or runs; one that is over stays as it is. Undefined when there is none. */
  cancel(id: string): Promise<Job | undefined>;
  /**
   * What happened to a job after the event of a number (0: from the beginning), then what happens, until it is over or the signal stops it.
   * Where that many events are no longer kept, it begins with the latest. Ends at once for a job that is not there.
   */
  follow(id: string, after: number, signal: AbortSignal): AsyncIterable<JobEvent>;
}

export interface JobStart {
  readonly request: JobRequest;
  readonly by: Principal;
  readonly idempotency?: IdempotencyKey;
}

/** What makes two requests the same. Keys of different principals have nothing to do with each other. */
export interface IdempotencyKey {
  /** As the asker chose it: 1 to 255 printable ASCII characters. */
  readonly key: string;
  /** Of the request's content: another one under the same key is refused. */
  readonly digest: string;
}

export type JobStarted =
  | { readonly outcome: "started"; readonly job: Job }
  /** The key was used before, for the same request. */
  | { readonly outcome: "known"; readonly job: Job }
  /** The key was used before, for another request. */
  | { readonly outcome: "taken" };
