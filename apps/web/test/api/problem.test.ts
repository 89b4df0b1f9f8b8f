import { isConflict, problemOf } from "@satsuma/web";
import { Problem } from "@satsuma/http/client";
import { expect, test } from "vitest";

test("what the server refuses is told with its code, its advice and every mistake's place", () => {
  const problem = new Problem({
    status: 422,
    code: "HTTP_RULES",
    detail: "1 error in the rules",
    help: "correct it",
    diagnostics: [
      {
        code: "SEG2001",
        severity: "error",
        message: "no such name",
        file: "segments/a.seg",
        line: 2,
        column: 7,
      },
    ],
  });
  expect(problemOf(problem)).toMatchObject({
    status: 422,
    code: "HTTP_RULES",
    help: "correct it",
    mistakes: [{ place: "segments/a.seg:2:7", message: "no such name" }],
  });
});

test("a server that does not answer is told as that, with what to look at", () => {
  const told = problemOf(new TypeError("Failed to fetch"));
  expect(told.status).toBe(0);
  expect(told.help).toContain("satsuma serve");
});

test("a file that somebody else changed is told apart from other refusals", () => {
  const refused = (code: string) => new Problem({ status: 412, code, detail: "changed" });
  expect(isConflict(refused("HTTP_CHANGED"))).toBe(true);
  expect(isConflict(refused("HTTP_OTHER"))).toBe(false);
});
