import { z } from "zod";
import { named } from "../schemas/registry.ts";

/** A place in what was asked, and what is wrong there. */
export const fieldProblem = named(
  "FieldProblem",
  z.object({
    pointer: z
      .string()
      .describe("JSON Pointer into the body, or `query/limit`, `path/name`, `header/If-Match`"),
    message: z.string(),
  }),
);

/** A mistake in a rule, by line and column. */
export const ruleProblem = named(
  "RuleProblem",
  z.object({
    code: z.string().describe("`SEG3002`: explained in docs/errors.md"),
    severity: z.enum(["error", "warning", "hint"]),
    message: z.string(),
    file: z.string().exactOptional(),
    line: z.int().min(1).exactOptional().describe("From 1"),
    column: z.int().min(1).exactOptional().describe("From 1, in UTF-16 units"),
    help: z.string().exactOptional().describe("What to do"),
  }),
);

/** Problem details (RFC 9457). */
export const problem = named(
  "Problem",
  z.object({
    type: z.literal("about:blank"),
    title: z.string().describe("What the status means"),
    status: z.int().min(400).max(599),
    code: z.string().describe("Never changes: explained in docs/errors.md"),
    detail: z.string().describe("What was found and what was expected"),
    help: z.string().exactOptional().describe("What to do"),
    requestId: z.string().describe("By which the server's log tells more"),
    errors: z.array(fieldProblem).exactOptional(),
    diagnostics: z.array(ruleProblem).exactOptional(),
  }),
);

export type ProblemDetails = z.output<typeof problem>;
export type FieldProblem = z.output<typeof fieldProblem>;
export type RuleProblem = z.output<typeof ruleProblem>;
