import fc from "fast-check";
import { expect, test } from "vitest";
import type { CheckAnswer } from "@satsuma/http/client";
import { problemRows } from "../../../src/screens/problems/problem-rows.ts";
import { placeText } from "../../../src/screens/problems/problem-columns.ts";
import { problemsOf } from "../../../src/screens/problems/rule-problem.ts";
import { cells } from "../../../src/text/cells.ts";
import { rowText, widest } from "../../support/row-text.ts";

const FILE = "segments/vip.seg";

const rule = (text: string) => ({ file: FILE, text, version: "1" });

const check = (
  diagnostics: CheckAnswer["diagnostics"],
  tests: CheckAnswer["tests"] = [],
): CheckAnswer => ({ diagnostics, tests });

const at = (start: number, end: number) => ({ primary: { span: { file: FILE, start, end } } });

test("what is worst comes first, each kind in the order it is written", () => {
  const found = problemsOf(
    check([
      { code: "A", severity: "hint", message: "a" },
      { code: "B", severity: "error", message: "b" },
      { code: "C", severity: "warning", message: "c" },
      { code: "D", severity: "error", message: "d" },
    ]),
    [],
  );
  expect(found.map(({ code }) => code)).toEqual(["B", "D", "C", "A"]);
});

test("a problem has its line and column as editors count", () => {
  const text = "segment vip\r\n  where spnd > 5\r\n";
  const [problem] = problemsOf(
    check([{ code: "SEG2001", severity: "error", message: "m", ...at(21, 25) }]),
    [rule(text)],
  );
  expect(problem?.place).toMatchObject({ line: 2, column: 9, length: 4, text: "  where spnd > 5" });
  expect(problem && placeText(problem)).toBe("vip.seg:2:9");
});

test("an example that does not hold is an error at its expectation", () => {
  const text = "segment vip where true\n\nexpect vip as of 2026-01-01\n";
  const tests = [
    { file: FILE, name: "vip", passed: false, message: "expected in, found out" },
    { file: FILE, name: "vip", passed: true, message: null },
  ];
  const found = problemsOf(check([], tests), [rule(text)]);
  expect(found).toMatchObject([
    { code: "expect", severity: "error", place: { line: 3, column: 1 } },
  ]);
});

test("a problem is shown with its line, what is meant underlined, and what to do", () => {
  const text = "segment vip\n  where spnd > 5\n";
  const help = [{ text: "did you mean `spend`?", sure: true }];
  const [problem] = problemsOf(
    check([
      { code: "SEG2001", severity: "error", message: "there is no `spnd`", help, ...at(20, 24) },
    ]),
    [rule(text)],
  );
  expect(problem && rowText(problemRows(problem, 60))).toBe(
    [
      "error SEG2001",
      "there is no `spnd`",
      "segments/vip.seg:2:9",
      " 2 │   where spnd > 5",
      "   │         ^^^^",
      "→ did you mean `spend`?",
      "",
    ].join("\n"),
  );
});

test("whatever a rule says, what is underlined is what is meant, and no row is wider than the pane", () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 120 })
    .map((each) => each.replaceAll(/[\r\n]/gu, "x"));
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 24, max: 90 }), (line, seed, width) => {
      const starts = [...new Intl.Segmenter().segment(line)].map(({ index }) => index);
      const start = starts[seed % starts.length] ?? 0;
      const end = starts[(seed % starts.length) + 1] ?? line.length;
      const [problem] = problemsOf(
        check([{ code: "X", severity: "error", message: "m", ...at(start, end) }]),
        [rule(line)],
      );
      const rows = problem === undefined ? [] : problemRows(problem, width);
      const [shown = [], marks = []] = rows.slice(-2);
      expect(widest(rows)).toBeLessThanOrEqual(width);
      const [gutter, before, marked] = shown.map((span) => cells(span.text));
      expect(marks.slice(0, 2).map((span) => cells(span.text))).toEqual([gutter, before]);
      expect(cells(marks[2]?.text ?? "")).toBe(Math.max(1, marked ?? 0));
    }),
  );
});
