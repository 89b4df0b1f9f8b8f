import type { z } from "zod";

/** The first part of a value that is not as its shape asks, and why; undefined when all is. */
export function fault(shape: z.ZodType, value: unknown): string | undefined {
  const { error } = shape.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (issue === undefined) return undefined;
  return issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`;
}
