import { record } from "../api/record.ts";

/** A part of a document, or what it refers to: `#/components/schemas/Segment`. Nothing where that is not there. */
export function resolved(root: unknown, part: unknown): Readonly<Record<string, unknown>> {
  const fields = record(part);
  const reference = fields["$ref"];
  if (typeof reference !== "string" || !reference.startsWith("#/")) return fields;
  const steps = reference.slice(2).split("/").map(unescaped);
  return record(steps.reduce((at: unknown, step) => record(at)[step], root));
}

/** The last word of a reference: `Segment`. */
export function referenceName(part: unknown): string | undefined {
  const reference = record(part)["$ref"];
  return typeof reference === "string" ? reference.split("/").at(-1) : undefined;
}

const unescaped = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");
