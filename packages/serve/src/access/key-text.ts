import { createHash, randomBytes } from "node:crypto";

/** An API key in two parts: which one it is, and what shows that one has it. */
export interface KeyText {
  /** 16 hexadecimal digits: may be logged. */
  readonly id: string;
  /** 43 letters: 32 random bytes. */
  readonly secret: string;
}

export const newKey = (): KeyText => ({
  id: randomBytes(8).toString("hex"),
  secret: randomBytes(32).toString("base64url"),
});

/** As it is handed over; scanners of source code know keys by such a prefix. */
export const keyText = ({ id, secret }: KeyText): string => `sat_${id}_${secret}`;

/** Undefined where a text is no API key. */
export function parseKey(text: string): KeyText | undefined {
  const parts = /^sat_(?<id>[0-9a-f]{16})_(?<secret>[\w-]{43})$/u.exec(text)?.groups;
  const { id, secret } = parts ?? {};
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/**
 * What is kept of a secret. One round of SHA-256 suffices since a secret is 32 random bytes: whoever has the hash would have to guess
 * 2^256 of them. Slow hashes are for what people think up, and would let anybody keep a server busy with wrong keys.
 */
export const secretHash = (secret: string): Uint8Array =>
  createHash("sha256").update(secret).digest();
