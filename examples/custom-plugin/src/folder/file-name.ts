import { createHash } from "node:crypto";

/** A name any file system takes, whatever the key holds; other keys get other names. */
export const fileNameOf = (idempotencyKey: string): string =>
  `${createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 32)}.jsonl`;
