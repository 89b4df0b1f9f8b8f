import { cells } from "../text/cells.ts";
import { safe } from "../text/safe.ts";
import { wrapped } from "../text/wrapped.ts";
import type { Role } from "./role.ts";
import type { Row } from "./row.ts";

/** A text behind some spans, its further lines below where it began. The text need not be safe. */
export function hanging(lead: Row, text: string, width: number, role?: Role): readonly Row[] {
  const indent = lead.reduce((sum, span) => sum + cells(span.text), 0);
  return wrapped(safe(text), Math.max(1, width - indent)).map((line, i) => [
    ...(i === 0 ? lead : [{ text: " ".repeat(indent) }]),
    { text: line, role },
  ]);
}
