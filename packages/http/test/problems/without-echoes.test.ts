import { expect, test } from "vitest";
import type { ProblemDetails } from "../../src/problems/problem.ts";
import { withoutEchoes } from "../../src/problems/without-echoes.ts";

const told = (detail: string): ProblemDetails => ({
  type: "about:blank",
  title: "Wrong",
  status: 400,
  code: "X",
  detail,
  requestId: "r",
});
const long = "a text that somebody sent with a request";

test("what was sent is not told again, whether it was a value or a name", () => {
  const detail = `there is no criterion "${long}"`;
  for (const sent of [{ text: long }, { weights: { [long]: 1 } }, { list: [{ in: [long] }] }])
    expect(withoutEchoes(told(detail), sent).detail).toBe('there is no criterion "…"');
});

test("short names stay, since a message has to tell them", () => {
  const { detail } = withoutEchoes(told("there is no segment vip"), { segment: "vip" });
  expect(detail).toBe("there is no segment vip");
});
