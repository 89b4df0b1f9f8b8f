import { diagnosticPlace, renderDiagnostic } from "@satsuma/language";
import type { RenderOptions } from "@satsuma/language";
import type { Diagnostic } from "@satsuma/model";
import { describe, expect, it } from "vitest";

const span = (text: string, part: string, file = "a.seg") => ({
  file,
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

const one = 'segment vip\n  where contry is "DE"\n';
const unknown: Diagnostic = {
  code: "SEG2001",
  severity: "error",
  message: "there is no attribute or definition `contry`",
  primary: { span: span(one, "contry"), text: "not in the catalogue" },
  notes: ["Names are case-sensitive."],
  help: [{ text: "did you mean `country`?", sure: false }],
};

const boxed = (diagnostic: Diagnostic, text: string, options?: RenderOptions): string =>
  renderDiagnostic(diagnostic, () => text, "boxed", options);
const narrated = (diagnostic: Diagnostic, text: string): string =>
  renderDiagnostic(diagnostic, () => text, "narrated");

describe("a boxed diagnostic", () => {
  it("draws the place, the label, notes and help", () => {
    expect(boxed(unknown, one)).toBe(
      [
        "error[SEG2001]: there is no attribute or definition `contry`",
        "   ╭─ a.seg:2:9",
        ' 2 │   where contry is "DE"',
        "   │         ──┬───",
        "   │           ╰─ not in the catalogue",
        "   = note: Names are case-sensitive.",
        "   = help: did you mean `country`?",
      ].join("\n"),
    );
  });
  it("shows other places by line, other files under their own names", () => {
    const text = "segment a where member of b\nsegment b where member of a";
    const circle: Diagnostic = {
      code: "SEG2008",
      severity: "error",
      message: "a circle",
      primary: { span: { file: "a.seg", start: 54, end: 55 }, text: "closes here" },
      secondary: [
        { span: { file: "a.seg", start: 26, end: 27 }, text: "needed here" },
        { span: { file: "b.seg", start: 8, end: 9 } },
      ],
    };
    expect(boxed(circle, text)).toBe(
      [
        "error[SEG2008]: a circle",
        "   ╭─ a.seg:1:27",
        " 1 │ segment a where member of b",
        "   │                           ┬",
        "   │                           ╰─ needed here",
        " 2 │ segment b where member of a",
        "   │                           ┬",
        "   │                           ╰─ closes here",
        "   ╭─ b.seg:1:9",
        " 1 │ segment a where member of b",
        "   │         ╌",
      ].join("\n"),
    );
  });
  it("marks two places of one line under the line once", () => {
    const text = "segment s where age > 5 and age < 3";
    const clash: Diagnostic = {
      code: "SEG6004",
      severity: "warning",
      message: "nobody",
      primary: { span: span(text, "age < 3") },
      secondary: [{ span: span(text, "age > 5") }],
    };
    expect(boxed(clash, text).match(/segment s/gu)).toHaveLength(1);
  });
  it("says where a place goes on to", () => {
    const text = "segment s where all of (\n  age > 5,\n  age < 3)";
    const many: Diagnostic = {
      code: "SEG1000",
      severity: "error",
      message: "m",
      primary: { span: span(text, text.slice(16)) },
    };
    expect(boxed(many, text)).toContain("╰─ goes on to line 3");
  });
  it("crops a long line around what is meant", () => {
    const text = `segment s where ${"is_staff and ".repeat(20)}contry is "DE" ${"and is_staff ".repeat(20)}`;
    const lines = boxed({ ...unknown, primary: { span: span(text, "contry") } }, text).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    const [, , source = "", marks = ""] = lines;
    expect(source.slice(marks.indexOf("─"), marks.lastIndexOf("─") + 1)).toBe("contry");
    expect(source).toMatch(/│ ….*…$/u);
  });
  it("keeps marks under wide letters and emoji", () => {
    const text = 'segment s where "日本 🎉" is contry';
    const [, , , marks = ""] = boxed(
      { ...unknown, primary: { span: span(text, "contry") } },
      text,
    ).split("\n");
    expect(marks.indexOf("─") - "   │ ".length).toBe(16 + 1 + 4 + 1 + 2 + 1 + 4);
  });
  it("shows no control characters and turns no writing round", () => {
    const text = 'segment s where "\u001B[31m\u202E" is contry';
    const out = boxed({ ...unknown, primary: { span: span(text, "contry") } }, text);
    expect(out).not.toContain("\u001B");
    expect(out).not.toContain("\u202E");
  });
  it("wraps long messages", () => {
    const message = "word ".repeat(40).trim();
    const lines = boxed({ ...unknown, message, help: [{ text: message, sure: false }] }, one).split(
      "\n",
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });
  it("lets the caller colour each part by its role", () => {
    const painted = boxed(unknown, one, { paint: (text, role) => `<${role}>${text}</>` });
    expect(painted).toContain("<error>error[SEG2001]:</>");
    expect(painted).toContain("<gutter> 2 │</>");
    expect(painted).toContain("<error>──┬───</>");
    expect(painted).toContain("<help>= help:");
  });
  it("stands without a place", () => {
    const { primary, ...placeless } = unknown;
    expect(primary).toBeDefined();
    expect(boxed(placeless, one).split("\n")[1]).toBe("   = note: Names are case-sensitive.");
  });
});

describe("a narrated diagnostic", () => {
  it("says everything in words", () => {
    expect(narrated(unknown, one)).toBe(
      [
        "error SEG2001: there is no attribute or definition `contry`",
        "  At a.seg, line 2, column 9: not in the catalogue",
        '    Line 2: where contry is "DE"',
        "  Note: Names are case-sensitive.",
        "  Help: did you mean `country`?",
      ].join("\n"),
    );
  });
  it("draws nothing", () => {
    expect(narrated(unknown, one)).not.toMatch(/[╭│─╰┬╌]/u);
  });
});

describe("the place of a diagnostic as data", () => {
  it("counts lines and columns from 1, the end exclusive", () => {
    expect(diagnosticPlace(unknown, () => one)).toEqual({
      file: "a.seg",
      line: 2,
      column: 9,
      endLine: 2,
      endColumn: 15,
    });
  });
  it("is absent where the text is not at hand", () => {
    expect(diagnosticPlace(unknown, () => undefined)).toBeUndefined();
  });
});
