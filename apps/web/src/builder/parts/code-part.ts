import { parseExpression } from "@satsuma/language";
import type { Span } from "@satsuma/model";
import { replace } from "../edits/replace.ts";
import type { FieldPart, Reading } from "./part.ts";

/** A piece that blocks have no picture of, as it is written. */
export const codePart = (label: string, span: Span, { source }: Reading): FieldPart => ({
  kind: "field",
  label,
  input: "code",
  value: source.text.slice(span.start, span.end),
  write: (value) =>
    parseExpression(`x is (${value}\n)`, "<part>").expr?.kind === "comparison"
      ? [replace(source, span, value.trim())]
      : undefined,
});
