import type { z } from "zod";
import type { FieldProblem } from "./problem.ts";

/** What is wrong with something that was sent, by where: at most twenty. `pointer` writes a path of it, whose parts have slashes between. */
export const fieldProblems = (
  error: z.ZodError,
  pointer: (path: string) => string,
): readonly FieldProblem[] =>
  error.issues.map((issue) => fieldProblem(issue, pointer)).slice(0, most);

/** More mistakes than that are not told. */
const most = 20;

/** The messages of zod say what was expected, and of what was found the type only. */
const fieldProblem = (
  { path, message, code }: z.core.$ZodIssue,
  pointer: (path: string) => string,
): FieldProblem => ({
  pointer: pointer(path.map((part) => pointerPart(String(part))).join("/")),
  message: code === "unrecognized_keys" ? "there is a part that is not known here" : message,
});

/** As RFC 6901 writes it; names that nobody gives parts of a request are left out. */
const pointerPart = (part: string): string =>
  /^[\w./-]{1,100}$/u.test(part) ? part.replaceAll("/", "~1") : "…";
