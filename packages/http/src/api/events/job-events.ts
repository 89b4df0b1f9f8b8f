import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { JobEvent } from "../../job.ts";

/** How long nothing is sent at most, so that nobody on the way takes the connection for dead. */
const heartbeatMs = 15_000;

/** Sends events as they come (`text/event-stream`), each with its number as id; ends when they do, or nobody listens any more. */
export function streamEvents(
  context: Context,
  follow: (signal: AbortSignal) => AsyncIterable<JobEvent>,
): Response {
  const stop = new AbortController();
  const response = streamSSE(context, async (stream) => {
    stream.onAbort(() => stop.abort());
    const heart = setInterval(() => void stream.write(": still here\n\n"), heartbeatMs);
    try {
      for await (const event of follow(stop.signal))
        await stream.writeSSE({
          id: String(event.id),
          event: event.type,
          data: JSON.stringify(event),
        });
    } finally {
      clearInterval(heart);
      stop.abort();
    }
  });
  response.headers.set("Cache-Control", "no-store");
  // Proxies that gather answers would keep events back.
  response.headers.set("X-Accel-Buffering", "no");
  return response;
}
