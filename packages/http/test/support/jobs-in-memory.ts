import type { Job, JobEvent, JobStart, JobStarted, Jobs } from "@satsuma/http";

/** Jobs that are told what happens to them. */
export class JobsInMemory implements Jobs {
  readonly #events = new Map<string, JobEvent[]>();
  readonly #keys = new Map<string, { readonly digest: string; readonly id: string }>();
  #heard: (() => void)[] = [];

  start({ request, by, idempotency }: JobStart): Promise<JobStarted> {
    const key = idempotency && `${by.id} ${idempotency.key}`;
    const known = key === undefined ? undefined : this.#keys.get(key);
    if (known !== undefined)
      return Promise.resolve(
        known.digest === idempotency?.digest
          ? { outcome: "known", job: this.#last(known.id) }
          : { outcome: "taken" },
      );
    const id = String(this.#events.size + 1);
    if (key !== undefined) this.#keys.set(key, { digest: idempotency?.digest ?? "", id });
    const job: Job = {
      id,
      kind: request.kind,
      request,
      state: "waiting",
      createdAt: "2026-03-01T12:00:00Z",
      startedAt: null,
      endedAt: null,
      nextAttemptAt: null,
      by: by.name,
      progress: null,
      result: null,
      problem: null,
    };
    this.#events.set(id, [{ id: 1, type: "state", job }]);
    return Promise.resolve({ outcome: "started", job });
  }

  get(id: string): Promise<Job | undefined> {
    return Promise.resolve(this.#events.has(id) ? this.#last(id) : undefined);
  }

  list(): Promise<readonly Job[]> {
    return Promise.resolve([...this.#events.keys()].map((id) => this.#last(id)).toReversed());
  }

  cancel(id: string): Promise<Job | undefined> {
    if (!this.#events.has(id)) return Promise.resolve(undefined);
    if (this.#last(id).endedAt === null)
      this.tell(id, { state: "cancelled", endedAt: "2026-03-01T12:00:02Z" });
    return this.get(id);
  }

  async *follow(id: string, after: number, signal: AbortSignal): AsyncGenerator<JobEvent> {
    for (let next = after; !signal.aborted;) {
      const event = this.#events.get(id)?.[next];
      if (event !== undefined) {
        next += 1;
        yield event;
      } else if (!this.#events.has(id) || this.#last(id).endedAt !== null) return;
      else
        await new Promise<void>((resolve) => {
          this.#heard.push(resolve);
          signal.addEventListener("abort", () => resolve());
        });
    }
  }

  /** Something happens to a job. */
  tell(id: string, change: Partial<Job>): void {
    const events = this.#events.get(id) ?? [];
    const type = "progress" in change ? "progress" : "state";
    events.push({ id: events.length + 1, type, job: { ...this.#last(id), ...change } });
    for (const heard of this.#heard.splice(0)) heard();
  }

  #last(id: string): Job {
    const event = this.#events.get(id)?.at(-1);
    if (event === undefined) throw new RangeError(`id must be of a job, got ${id}`);
    return event.job;
  }
}
