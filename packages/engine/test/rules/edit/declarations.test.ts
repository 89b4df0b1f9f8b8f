import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDeclaration, takenAway, withDeclaration, withoutDeclaration } from "@satsuma/engine";

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

describe("what an edit takes away", () => {
  const users = `segment vip
  where member of loyal and not (member of spending.high)
segment \`two words\` where member of vip
define buys where has orders
`;
  const before = new Map([
    ["segments/a.seg", file],
    ["segments/b.seg", users],
  ]);
  const edited = (path: string, text: string | null) => {
    const after = new Map(before);
    if (text === null) after.delete(path);
    else after.set(path, text);
    return takenAway(before, after);
  };

  test("is told with who names it, once each, by the most exact name", () => {
    const { names, uses } = edited("segments/a.seg", null);
    expect(names.slice(0, 4)).toEqual(["loyal", "new", "spending", "spending.high"]);
    expect(uses.map(({ name, by, line }) => [name, by, line])).toEqual([
      ["loyal", "segment vip", 2],
      ["spending.high", "segment vip", 2],
    ]);
  });

  test("does not count for what goes with it, or is edited too", () => {
    const rest = withoutDeclaration(file, "loyal");
    expect(edited("segments/a.seg", rest).uses.map(({ by }) => by)).toEqual([
      "split trial",
      "segment vip",
    ]);
    const both = new Map([
      ["segments/a.seg", rest.replace("of loyal", "of new")],
      ["segments/b.seg", users.replace("member of loyal", "member of new")],
    ]);
    expect(takenAway(before, both).uses).toEqual([]);
    expect(edited("segments/b.seg", users.replaceAll("vip", "best")).uses).toEqual([]);
  });

  test("is nothing where a declaration has mistakes, moves, or only says something else", () => {
    const nothing = { names: [], uses: [] };
    expect(edited("segments/a.seg", file.replace("at least 3 orders", "at least"))).toEqual(
      nothing,
    );
    expect(edited("segments/a.seg", file.replace("200 EUR", "300 EUR"))).toEqual(nothing);
    const [begun = "", rest = ""] = file.split("tiers spending");
    const moved = new Map([
      ...before,
      ["segments/a.seg", begun],
      ["segments/c.seg", `tiers spending${rest}`],
    ]);
    expect(takenAway(before, moved)).toEqual(nothing);
    expect(edited("segments/a.seg", file.replace("tier high where", "tier high wher"))).toEqual(
      nothing,
    );
  });
});
