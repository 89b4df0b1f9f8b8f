import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDeclaration, withDeclaration, withoutDeclaration } from "@satsuma/engine";

const file = `# About all of them.

# The best:
# those who came back.
segment loyal "Loyal" # for now
  where has at least 3 orders
    # every order counts
  # and so does the first

segment new where has orders
# Not of new: it stands as far to the left.

tiers spending
  tier high where sum of orders.amount >= 200 EUR
  otherwise rest
split trial of loyal seed "s"
  group a 50%
  group b 50%

expect loyal as of 2026-03-01
  includes "none" {}
`;

const rule = { file: "segments/a.seg", text: file, version: "1" };
const textOf = (name: string): string | undefined => findDeclaration([rule], name)?.text;

test.each([
  [
    "loyal",
    `# The best:
# those who came back.
segment loyal "Loyal" # for now
  where has at least 3 orders
    # every order counts
  # and so does the first`,
  ],
  ["new", "segment new where has orders"],
  [
    "spending.rest",
    "tiers spending\n  tier high where sum of orders.amount >= 200 EUR\n  otherwise rest",
  ],
  ["trial.b", 'split trial of loyal seed "s"\n  group a 50%\n  group b 50%'],
])("the declaration of %s comes with the comments that belong to it", (name, expected) => {
  expect(textOf(name)).toBe(expected);
});

test("what no file declares is not found", () => {
  expect(textOf("spending.low")).toBeUndefined();
  expect(textOf("nobody")).toBeUndefined();
});

test("a declaration takes the place of the one of its name, and of nothing else", () => {
  const changed = withDeclaration(file, "new", "segment new where has no orders\n");
  expect(changed).toBe(
    file.replace("segment new where has orders", "segment new where has no orders"),
  );
});

test("a declaration that is new comes at the end, after an empty line", () => {
  const text = "segment extra where has orders";
  expect(withDeclaration(file, "extra", text)).toBe(`${file}\n${text}\n`);
  expect(withDeclaration("", "extra", text)).toBe(`${text}\n`);
});

test("a declaration goes with its comments and its examples, and the rest stays", () => {
  const rest = withoutDeclaration(file, "loyal");
  expect(rest).not.toMatch(/came back|first|expect/u);
  for (const name of ["new", "spending", "trial"])
    expect(findDeclaration([{ ...rule, text: rest }], name)?.text).toBe(textOf(name));
  expect(withoutDeclaration("segment only where has orders\n", "only")).toBe("");
});

describe("a text that is not one declaration of the name", () => {
  test.each([
    "",
    "# nothing",
    "segment b where has orders",
    "segment a where x\nsegment b where y",
    "define a = 1",
  ])("is refused: %j", (text) => {
    expect(() => withDeclaration(file, "a", text)).toThrow(
      expect.objectContaining({ code: "RULES_DECLARATION" }),
    );
  });

  test("is refused with what is wrong when it cannot be read", () => {
    expect(() => withDeclaration(file, "a", "segment a where")).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ severity: "error" })] }),
    );
  });
});

test("saving what is there changes nothing, whatever stands around it", () => {
  const comment = fc.constantFrom("", "# one\n", "# one\n# two\n", "\n\n", "  # far\n", "\t\n");
  const gap = fc.array(comment, { maxLength: 3 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(gap, gap, gap, (before, between, after) => {
      const text = `${before}segment a where has orders\n${between}segment b where has orders\n${after}`;
      for (const name of ["a", "b"]) {
        const found = findDeclaration([{ ...rule, text }], name);
        expect(withDeclaration(text, name, found?.text ?? "")).toBe(text);
      }
    }),
  );
});
