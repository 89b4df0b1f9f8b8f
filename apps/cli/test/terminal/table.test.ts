import colors from "picocolors";
import { describe, expect, it } from "vitest";
import { table } from "../../src/terminal/table.ts";

const style = (width: number) => ({ color: colors.createColors(false), width });
const columns = [
  { head: "segment" },
  { head: "title", gives: true },
  { head: "customers", align: "right" as const },
];

describe("table", () => {
  it("aligns numbers to the right under their head", () => {
    expect(
      table(
        columns,
        [
          ["champions", "Best", "1,234"],
          ["lost", "Gone", "7"],
        ],
        style(80),
      ).split("\n"),
    ).toEqual([
      "segment    title  customers",
      "champions  Best       1,234",
      "lost       Gone           7",
    ]);
  });

  it("keeps to the width of the terminal by cutting the column that gives way", () => {
    const lines = table(columns, [["champions", "x".repeat(100), "1,234"]], style(40)).split("\n");
    expect(lines.map((line) => line.length)).toEqual([40, 40]);
    expect(lines[1]).toContain("…");
  });

  it("counts wide characters as the two columns they take", () => {
    const [, first = "", second = ""] = table(
      columns,
      [
        ["a", "日本語", "1"],
        ["b", "abcdef", "2"],
      ],
      style(80),
    ).split("\n");
    // 日本語 takes six columns in three characters.
    expect(second.length - first.length).toBe(3);
  });

  it("puts a row that goes across between the rows it stands between", () => {
    const lines = table(
      columns,
      [["a", "", "1"], { across: "loyalty" }, ["  gold", "", "2"]],
      style(80),
    ).split("\n");
    expect(lines.map((line) => line.trim().split(/\s+/u)[0])).toEqual([
      "segment",
      "a",
      "loyalty",
      "gold",
    ]);
  });
});
