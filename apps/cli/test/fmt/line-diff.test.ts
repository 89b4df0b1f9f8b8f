import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineDiff } from "../../src/fmt/line-diff.ts";

describe("a diff of lines", () => {
  it("is empty for equal texts", () => {
    expect(lineDiff("a\nb\n", "a\nb\n")).toEqual([]);
  });

  it("shows changed lines with three lines around them", () => {
    const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    expect(lineDiff(before, before.replace("5", "five"))).toEqual([
      "@@ -2,7 +2,7 @@",
      " 2",
      " 3",
      " 4",
      "-5",
      "+five",
      " 6",
      " 7",
      " 8",
    ]);
  });

  it("keeps changes that are far apart in hunks of their own", () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`);
    const changed = lines.map((line, i) => (i === 2 || i === 25 ? `${line}!` : line));
    const heads = lineDiff(lines.join("\n"), changed.join("\n")).filter((line) =>
      line.startsWith("@@"),
    );
    expect(heads).toEqual(["@@ -1,6 +1,6 @@", "@@ -23,7 +23,7 @@"]);
  });

  it("makes the one text of the other, whatever they are", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(applied(before, lineDiff(before.join("\n"), after.join("\n")))).toEqual(
          after.length === 0 ? [""] : after,
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** Applies a diff as `patch` does: by the line numbers of its heads, refusing lines that are not there. */
function applied(before: readonly string[], diff: readonly string[]): string[] {
  const source = before.length === 0 ? [""] : before;
  const result: string[] = [];
  let next = 0;
  for (const line of diff) {
    const head = /^@@ -(?<from>\d+),(?<count>\d+) /u.exec(line)?.groups;
    if (head !== undefined) {
      const start = Number(head["count"]) === 0 ? Number(head["from"]) : Number(head["from"]) - 1;
      result.push(...source.slice(next, start));
      next = start;
      continue;
    }
    const text = line.slice(1);
    if (line.startsWith("+")) result.push(text);
    else {
      if (source[next] !== text) throw new Error(`there is no line ${text} to change`);
      if (line.startsWith(" ")) result.push(text);
      next += 1;
    }
  }
  return [...result, ...source.slice(next)];
}
