import { z } from "zod";

/** `whsec_` and at least 24 bytes in base64, as the Standard Webhooks specification asks for. */
const secret = z
  .string()
  .regex(
    /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/u,
    "must be `whsec_` and 24 to 64 random bytes in base64; `openssl rand -base64 32` makes some",
  );

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

const url = z.url().refine((text) => {
  const { protocol, hostname, username, password } = new URL(text);
  const isSafe = protocol === "https:" || (protocol === "http:" && loopback.has(hostname));
  return isSafe && username === "" && password === "";
}, "must begin with https:// (http:// for this machine only) and hold no password: messages are signed with the secret");

/** Where messages go. */
export const endpoint = z.strictObject({
  url: url.describe("The address that takes the messages."),
  secret: z
    .union([secret, z.array(secret).min(1)])
    .describe("What messages are signed with; several while one takes the place of another."),
  delivery: z
    .enum(["snapshot", "changes"])
    .default("snapshot")
    .describe("All members each time, or those who came and went."),
  membersPerMessage: z
    .int()
    .min(1)
    .max(10_000)
    .default(500)
    .describe("How many members one message holds."),
  timeoutMs: z
    .int()
    .min(100)
    .max(120_000)
    .default(15_000)
    .describe("How long an answer may take, in milliseconds."),
});

export type Endpoint = z.output<typeof endpoint>;
