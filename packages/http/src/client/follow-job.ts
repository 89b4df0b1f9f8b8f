import { EventSourceParserStream } from "eventsource-parser/stream";
import type { JobEvent } from "../job.ts";
import type { Asking } from "./ask.ts";
import { Problem } from "./problem.ts";

interface Following {
  readonly asking: Asking;
  readonly id: string;
  /** Number of the event that is known already. */
  readonly after: number;
  readonly signal: AbortSignal | undefined;
}

/** How long it is waited before a connection that broke is made anew: longer each time, until something is heard again. */
const waitsMs = [100, 500, 1000, 2000, 5000];

/** The events of a job, from its server, until it is over. @throws Problem when the server refuses to tell */
export async function* followJob(following: Following): AsyncGenerator<JobEvent> {
  let { after } = following;
  for (let broken = 0; ; broken += 1) {
    try {
      for await (const event of eventsOf({ ...following, after })) {
        ({ id: after } = event);
        broken = 0;
        yield event;
        if (event.job.endedAt !== null) return;
      }
      if (await isOver(following)) return;
    } catch (cause) {
      following.signal?.throwIfAborted();
      // What the server refuses it would refuse again.
      if (cause instanceof Problem && cause.status !== 0 && cause.status < 500) throw cause;
      if (broken >= waitsMs.length) throw cause;
    }
    await wait(waitsMs[broken] ?? 0, following.signal);
  }
}

/** What one connection tells. */
async function* eventsOf({ asking, id, after, signal }: Following): AsyncGenerator<JobEvent> {
  const { body } = await asking.response("follow", ["get", "/jobs/{id}/events"], {
    params: { id },
    signal,
    headers: after === 0 ? {} : { "Last-Event-ID": String(after) },
  });
  if (body === null) return;
  const messages = body
    // Answers of an app in this process do not end by themselves when a request is aborted.
    .pipeThrough(new TextDecoderStream(), signal === undefined ? {} : { signal })
    .pipeThrough(new EventSourceParserStream());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the route's schema says, which the server's tests hold its events to
  for await (const { data } of messages) yield JSON.parse(data) as JobEvent;
}

/** A connection that ends may have been told all, or have broken. */
async function isOver({ asking, id, signal }: Following): Promise<boolean> {
  const job = await asking.json("job", ["get", "/jobs/{id}"], { params: { id }, signal });
  return job.endedAt !== null;
}

function wait(forMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, forMs);
    signal?.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
