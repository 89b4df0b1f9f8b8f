/**
 * Answers a request within a time: when it is over, the signal of the request that was passed on is aborted, and undefined comes back at
 * once, whether what was asked stops or not.
 */
export async function within(
  request: Request,
  limitMs: number,
  answer: (limited: Request) => Response | Promise<Response>,
): Promise<Response | undefined> {
  const limit = new AbortController();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => {
    resolve(undefined);
    limit.abort(new DOMException("the time limit of the request is over", "TimeoutError"));
  }, limitMs);
  try {
    return await Promise.race([answer(until(request, limit.signal)), promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The same request, whose signal is aborted also when another is. */
export const until = (request: Request, signal: AbortSignal): Request =>
  new Request(request, { signal: AbortSignal.any([request.signal, signal]) });
