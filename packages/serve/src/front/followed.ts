/** What is told of an answer that is sent little by little. */
export interface Following {
  /** Its rest could not be had. */
  readonly failed: (error: unknown) => void;
  /** All of it was sent, or nobody takes it any more. */
  readonly ended: () => void;
}

/** An answer that is told of to its end. One that is sent whole has ended at once. */
export function followed(response: Response, following: Following): Response {
  if (isWhole(response) || response.body === null) {
    following.ended();
    return response;
  }
  return new Response(followedStream(response.body, following), {
    status: response.status,
    headers: response.headers,
  });
}

/** Answers of JSON are made as one text; looking at the body of one would only copy it. */
const isWhole = ({ headers }: Response): boolean => {
  const type = headers.get("content-type") ?? "";
  return type.startsWith("application/json") || type.startsWith("application/problem+json");
};

function followedStream(
  stream: ReadableStream<Uint8Array>,
  { failed, ended }: Following,
): ReadableStream<Uint8Array> {
  const chunks = stream.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.read();
        if (!done) return controller.enqueue(value);
        controller.close();
        ended();
      } catch (error) {
        failed(error);
        ended();
        // The connection is cut, so that nobody takes half an answer for all of it; the cause is the log's alone.
        controller.error(new Error("the answer broke off"));
      }
    },
    async cancel(reason) {
      ended();
      await chunks.cancel(reason);
    },
  });
}
