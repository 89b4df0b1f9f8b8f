import { applyEdits, checkProject } from "@satsuma/language";
import type { CheckedProject } from "@satsuma/language";
import type { Cond, Segment } from "@satsuma/ir";
import type { Catalogue, Diagnostic, Help } from "@satsuma/model";
import { shop } from "./shop.ts";

/** Checks one file against the fixture shop. */
export const check = (text: string, catalogue: Catalogue = shop): CheckedProject =>
  checkProject([{ file: "rules.seg", text }], catalogue);

/** The rule of the only segment of a text without errors. */
export function ruleOf(where: string, before = ""): Cond {
  return segmentOf(`${before}\nsegment s where ${where}`).where;
}

/** The last segment of a text without errors. */
export function segmentOf(text: string): Segment {
  const { program, diagnostics } = check(text);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const segment = program.segments.at(-1);
  if (errors.length > 0 || !segment)
    throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join("\n"));
  return segment;
}

/** What a diagnostic points at. */
export const marked = (text: string, { primary }: Diagnostic): string =>
  primary ? text.slice(primary.span.start, primary.span.end) : "";

/** The text with advice followed. */
export const followed = (text: string, help: Help): string => applyEdits(text, help.edits ?? []);
