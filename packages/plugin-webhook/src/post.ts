import { setTimeout as wait } from "node:timers/promises";
import { SatsumaError } from "@satsuma/plugin";
import { Webhook } from "standardwebhooks";
import type { Endpoint } from "./endpoint.ts";
import type { Message } from "./messages.ts";

/** How often one message is tried before the delivery fails; it can be tried again as a whole then. */
const ATTEMPTS = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Posts a message until it is taken.
 *
 * @throws SatsumaError `WEBHOOK_REFUSED` when the endpoint does not want it, `WEBHOOK_UNREACHABLE` when it does not answer
 * @see Standard Webhooks specification 1.0 (2023): identifiers, signatures, and which answers mean that a message was taken
 */
export async function post(
  message: Message,
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(message, endpoint, signal);
    if (outcome.kind === "taken") return;
    if (outcome.kind === "refused" || attempt === ATTEMPTS)
      throw failure(outcome, endpoint, attempt);
    await wait(Math.max(outcome.waitMs ?? 0, pauseAfter(attempt)), undefined, { signal });
  }
}

type Outcome =
  | { readonly kind: "taken" }
  | { readonly kind: "refused"; readonly status: number }
  | {
      readonly kind: "missed";
      readonly why: string;
      readonly waitMs?: number;
      readonly cause?: unknown;
    };

/** Doubles each time. */
const pauseAfter = (attempt: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));

async function tryOnce(
  message: Message,
  { url, timeoutMs, ...endpoint }: Endpoint,
  signal: AbortSignal,
): Promise<Outcome> {
  signal.throwIfAborted();
  try {
    const response = await fetch(url, {
      method: "POST",
      body: message.body,
      headers: { "content-type": "application/json", ...signed(message, endpoint) },
      // What it leads to was not agreed on, and would get the members.
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    await response.body?.cancel();
    return outcomeOf(response);
  } catch (cause) {
    signal.throwIfAborted();
    return { kind: "missed", why: wordsOf(cause, timeoutMs), cause };
  }
}

/** The three headers of the specification; a signature for each secret while one takes the place of another. */
function signed(
  { id, body }: Message,
  { secret }: Pick<Endpoint, "secret">,
): Readonly<Record<string, string>> {
  const now = new Date();
  const secrets = typeof secret === "string" ? [secret] : secret;
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": secrets.map((each) => new Webhook(each).sign(id, now, body)).join(" "),
  };
}

function outcomeOf({ ok, status, headers }: Response): Outcome {
  if (ok) return { kind: "taken" };
  if (status < 500 && status !== 408 && status !== 429) return { kind: "refused", status };
  const seconds = Number(headers.get("retry-after") ?? 0);
  const waitMs = Number.isFinite(seconds) ? Math.min(LONGEST_WAIT_MS, seconds * 1000) : 0;
  return { kind: "missed", why: `it answers with status ${status}`, waitMs };
}

function wordsOf(cause: unknown, timeoutMs: number): string {
  if (cause instanceof DOMException && cause.name === "TimeoutError")
    return `it does not answer within ${timeoutMs} ms`;
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return `it cannot be reached: ${inner instanceof Error ? inner.message : String(inner)}`;
}

function failure(
  outcome: Exclude<Outcome, { readonly kind: "taken" }>,
  { url }: Endpoint,
  attempts: number,
): SatsumaError {
  const where = placeOf(url);
  if (outcome.kind === "refused")
    return new SatsumaError(
      "WEBHOOK_REFUSED",
      `${where} does not take the message: it answers with status ${outcome.status}`,
      { help: "check the address and the secret, and what the other side's log says" },
    );
  return new SatsumaError(
    "WEBHOOK_UNREACHABLE",
    `${where} took no message in ${attempts} attempts: ${outcome.why}`,
    {
      help: "send again when it is there: what it has taken already carries the same webhook-id",
      cause: outcome.cause,
    },
  );
}

/** An address without what may be secret in it. */
export function placeOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
