import type { IdempotencyKey } from "../ports/jobs.ts";
import { Refusal } from "../problems/refusal.ts";

/**
 * What makes a request the same when it is tried again; undefined where it has no key.
 *
 * @see "The Idempotency-Key HTTP Header Field", IETF draft-ietf-httpapi-idempotency-key-header
 * @throws Refusal 400 for a key that is none
 */
export async function idempotencyOf(
  { headers }: Request,
  content: unknown,
): Promise<IdempotencyKey | undefined> {
  const key = headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/u.test(key))
    throw new Refusal(400, "HTTP_INVALID", "the idempotency key is none", {
      help: "send 1 to 255 printable ASCII characters, such as a UUID",
      errors: [
        { pointer: "header/Idempotency-Key", message: "expected 1 to 255 printable characters" },
      ],
    });
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
  return { key, digest: digits.join("") };
}
