import { changed, edited, isDirty, lineDiff, textOf, versionOf } from "@satsuma/web";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const files = [{ file: "segments/vip.seg", text: "saved", version: "1" }];

describe("drafts", () => {
  test("show what is written in place of what is saved", () => {
    const drafts = changed({}, files, "segments/vip.seg", "written");
    expect(textOf(drafts, files, "segments/vip.seg")).toBe("written");
    expect(isDirty(drafts)).toBe(true);
  });

  test("are none once the text is again as it is saved", () => {
    const drafts = changed({}, files, "segments/vip.seg", "written");
    expect(isDirty(changed(drafts, files, "segments/vip.seg", "saved"))).toBe(false);
  });

  test("keep other files as they are", () => {
    const drafts = changed({ "b.seg": "b" }, files, "segments/vip.seg", "written");
    expect(drafts).toEqual({ "b.seg": "b", "segments/vip.seg": "written" });
  });

  test("of a new file have no version to replace", () => {
    expect(versionOf(files, "segments/vip.seg")).toBe("1");
    expect(versionOf(files, "segments/new.seg")).toBeNull();
  });
});

describe("edits", () => {
  const span = (start: number, end: number) => ({ file: "a.seg", start, end });

  test("are made wherever they stand, in any order", () => {
    const edits = [
      { span: span(0, 3), text: "one" },
      { span: span(4, 4), text: "and " },
    ];
    expect(edited("two three", edits)).toBe("one and three");
    expect(edited("two three", edits.toReversed())).toBe("one and three");
  });
});

describe("a comparison line by line", () => {
  test("says what is only in the one and only in the other", () => {
    expect(lineDiff("a\nb\nc", "a\nx\nc")).toEqual([
      { kind: "same", text: "a" },
      { kind: "gone", text: "b" },
      { kind: "new", text: "x" },
      { kind: "same", text: "c" },
    ]);
  });

  const text = fc
    .array(fc.constantFrom("a", "b", "c", ""), { minLength: 1 })
    .map((lines) => lines.join("\n"));

  test("holds both texts whole", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after);
        const without = (kind: string) =>
          lines
            .filter((line) => line.kind !== kind)
            .map((line) => line.text)
            .join("\n");
        expect(without("new")).toBe(before);
        expect(without("gone")).toBe(after);
      }),
    );
  });

  test("finds nothing between equal texts", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(lineDiff(same, same).every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
});
