import { createHash } from "node:crypto";
import type { Segment } from "@satsuma/ir";

/**
 * What decides who is in a segment, as a hash: its condition without places in files and without what the data of the moment leaves
 * unknown, its zone and its as-of. Of rules that mean the same but are written otherwise it may differ.
 */
export const ruleIdentity = ({ where, timezone, asOf }: Segment): string =>
  createHash("sha256")
    .update(
      JSON.stringify([where, timezone, asOf], (name, value: unknown) =>
        name === "span" || name === "nullable" ? undefined : value,
      ),
    )
    .digest("hex");
