import type { ListedSegment, SinkReport } from "@satsuma/engine";
import type { Client, Job, JobEvent, JobRequest } from "@satsuma/http/client";
import { doneJob } from "./run-result.ts";

type Jobs = Pick<Client, "start" | "follow" | "cancel" | "sinks" | "segments">;

/** A server whose jobs are done at once. */
export class JobsClient implements Jobs {
  readonly started: JobRequest[] = [];
  readonly cancelled: string[] = [];
  readonly #sinks: readonly SinkReport[];
  readonly #segments: readonly ListedSegment[];

  constructor(sinks: readonly SinkReport[] = [], segments: readonly ListedSegment[] = []) {
    this.#sinks = sinks;
    this.#segments = segments;
  }

  start(request: JobRequest): Promise<Job> {
    this.started.push(request);
    return Promise.resolve(doneJob({ kind: request.kind, request, state: "cancelled" }));
  }

  async *follow(): AsyncGenerator<JobEvent> {}

  cancel(id: string): Promise<Job> {
    this.cancelled.push(id);
    return Promise.resolve(doneJob({ id, state: "cancelled" }));
  }

  sinks(): Promise<readonly SinkReport[]> {
    return Promise.resolve(this.#sinks);
  }

  segments(): Promise<readonly ListedSegment[]> {
    return Promise.resolve(this.#segments);
  }
}
