import type { LanguageService } from "@satsuma/language";
import { carryOut, clientOf } from "./language-client.ts";
import type { LanguageClient } from "./language-client.ts";

/** One end of a channel: a `MessagePort` of a browser or of Node, a `Worker`, or the worker's own scope. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: object) => void): void;
  /** Ports of browsers keep their messages back until they are started. */
  start?(): void;
}

/** A call as it is sent. */
interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** An answer as it is sent. */
type Answer = { readonly id: number } & ({ readonly result: unknown } | { readonly error: string });

/** Answers at one end of a channel the calls that come from the other. A call that fails is answered with why. */
export function serve(service: LanguageService, port: Port): void {
  port.addEventListener("message", (event) => {
    const data = dataOf(event);
    if (isCall(data)) port.postMessage(answer(service, data));
  });
  port.start?.();
}

function answer(service: LanguageService, { id, method, args }: Call): Answer {
  try {
    return { id, result: carryOut(service, method, args) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

/** A client at one end of a channel of a service that is served at the other. When the channel closes, its calls fail. */
export function connect(port: Port): LanguageClient {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let calls = 0;
  let isClosed = false;
  port.addEventListener("message", (event) => {
    const data = dataOf(event);
    if (isAnswer(data)) settle(data);
  });
  port.addEventListener("close", () => {
    isClosed = true;
    for (const { reject } of waiting.values()) reject(closed());
    waiting.clear();
  });
  port.start?.();
  return clientOf((method, args) => {
    if (isClosed) return Promise.reject(closed());
    calls += 1;
    const promise = Promise.withResolvers<unknown>();
    waiting.set(calls, promise);
    port.postMessage({ id: calls, method, args } satisfies Call);
    return promise.promise;
  });

  function settle(data: Answer): void {
    const promise = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) promise?.reject(new Error(data.error));
    else promise?.resolve(data.result);
  }
}

const closed = (): Error => new Error("the language service is gone");

const dataOf = (event: object): unknown => ("data" in event ? event.data : undefined);

const isCall = (data: unknown): data is Call =>
  isNumbered(data) &&
  "method" in data &&
  typeof data.method === "string" &&
  "args" in data &&
  Array.isArray(data.args);

const isAnswer = (data: unknown): data is Answer =>
  isNumbered(data) && ("result" in data || ("error" in data && typeof data.error === "string"));

const isNumbered = (data: unknown): data is { readonly id: number } =>
  typeof data === "object" && data !== null && "id" in data && typeof data.id === "number";
