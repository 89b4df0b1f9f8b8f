import { createHash } from "node:crypto";

/** What tells one text from another: 32 hexadecimal digits. */
export const versionOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 32);
