import { expect, test } from "vitest";
import { Admission } from "../../src/guard/admission.ts";

test("questions are let in up to a number, of all and of one", () => {
  const admission = new Admission({ questions: 3, questionsEach: 2 });
  const first = admission.enter("a");
  admission.enter("a");
  expect(admission.enter("a")).toBe("share");
  admission.enter("b");
  expect(admission.enter("c")).toBe("full");
  expect(admission.size).toBe(3);
  if (typeof first === "function") first();
  expect(admission.size).toBe(2);
  expect(admission.enter("a")).toBeTypeOf("function");
});
