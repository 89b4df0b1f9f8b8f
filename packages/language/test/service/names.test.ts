import type { LanguageService } from "@satsuma/language";
import type { Edit } from "@satsuma/model";
import { describe, expect, it } from "vitest";
import { edited, marked, serviceOf, shared, textAt } from "./editor.ts";

/** A service over shared rules and one file, whose place is marked. */
function at(written: string) {
  const { text, offset } = marked(written);
  const files = { "shared.seg": shared, "a.seg": text };
  return { service: serviceOf(files), files, offset };
}

describe("a definition is found", () => {
  it.each([
    ["segment a where sp|end > 3", "spend"],
    ["segment a where has paid_or|ders", "paid_orders"],
    ["segment a where member of v|ip", "vip"],
    ["segment a where member of loyalty.go|ld", "gold"],
    ["segment a where member of loy|alty.gold", "loyalty"],
    ["segment a where member of ab.o|ne", "one"],
    ['segment a where bou|ght("paid")', "bought"],
    ['segment a where bought(c|at: "paid")', "cat"],
    ["segment a where max of orders.amount > min_|spend", "min_spend"],
    ["expect loyalty.go|ld as of 2026-01-01 includes {}", "gold"],
  ])("from %s", (written, name) => {
    const { service, files, offset } = at(written);
    const found = service.definition("a.seg", offset);
    expect(found).toMatchObject({ file: "shared.seg" });
    expect(textAt(files, found!)).toBe(name);
  });

  it("nowhere for what the catalogue supplies", () => {
    const { service, offset } = at("segment a where coun|try is known");
    expect(service.definition("a.seg", offset)).toBeUndefined();
  });
});

describe("references", () => {
  it("are all uses in all files and the declaration, and no others of that name", () => {
    const { service, files, offset } = at(
      'segment a where sp|end > 3 and spend < 9 # spend\nsegment spend "spend" where is_staff\nsegment b where member of spend',
    );
    const found = service.references("a.seg", offset);
    expect(found.map(({ file }) => file).toSorted()).toEqual([
      "a.seg",
      "a.seg",
      ...Array.from({ length: 3 }, () => "shared.seg"),
    ]);
    expect(new Set(found.map((span) => textAt(files, span)))).toEqual(new Set(["spend"]));
  });

  it("of a parameter stay inside its definition", () => {
    const { service, offset } = at(
      "define f(x|: number) = loyalty_points > x\ndefine g(x: number) = loyalty_points < x",
    );
    expect(service.references("a.seg", offset)).toHaveLength(2);
  });

  it("of a field are those of its own events", () => {
    const { service, offset } = at(
      "segment a where sum of orders.am|ount > 3 and has paid_orders where (amount > 3)\nsegment b where has cart_adds where (value > 3 EUR)",
    );
    expect(service.references("a.seg", offset)).toHaveLength(3);
  });
});

describe("a rename", () => {
  it.each([
    ["segment a where sp|end > 3", "revenue", "segment a where revenue > 3", "define revenue = "],
    [
      "segment a where sp|end > 3",
      "total spend",
      "segment a where `total spend` > 3",
      "define `total spend` = ",
    ],
    ["segment a where sp|end > 3", "where", "segment a where `where` > 3", "define `where` = "],
    [
      "segment a where member of loyalty.go|ld",
      "best",
      "segment a where member of loyalty.best",
      'tier best "Gold"',
    ],
    [
      "segment a where member of loy|alty.gold",
      "club",
      "segment a where member of club.gold",
      "tiers club\n",
    ],
    [
      "segment a where member of ab.o|ne",
      "first",
      "segment a where member of ab.`first`",
      "group `first` 50%",
    ],
    [
      "expect v|ip as of 2026-01-01 includes {}",
      "stars",
      "expect stars as of 2026-01-01 includes {}",
      'segment stars "VIPs"',
    ],
    [
      'segment a where bought(c|at: "paid")',
      "state",
      'segment a where bought(state: "paid")',
      "define bought(state: text) = has orders where (status is state)",
    ],
  ])("of %s to %s reaches every file", (written, name, own, elsewhere) => {
    const { service, files, offset } = at(written);
    const edits = accepted(service.rename("a.seg", offset, name));
    expect(edited(files, "a.seg", edits)).toBe(own);
    const result = edited(files, "shared.seg", edits);
    expect(result).toContain(elsewhere);
    expectSound(service, [result, edited(files, "a.seg", edits)]);
  });

  it.each([
    ["segment a where coun|try is known", "land", /catalogue/u],
    ["segment a where is_staff an|d is_staff", "x", /no name here/u],
    ["segment a where sp|end > 3", "", /at least one letter/u],
    ["segment a where sp|end > 3", "country", /already an attribute/u],
    ["segment a where sp|end > 3", "min_spend", /already the name/u],
    ["segment a where sp|end > 3", "round", /already a function/u],
    ["segment a where member of v|ip", "a", /already the name/u],
    ["segment a where member of v|ip", "x.y", /dot/u],
    ["define f(x|: text) = country is x", "country", /something else/u],
    ["segment a where ro|und(loyalty_points, 1) > 3", "x", /function of the language/u],
  ])("of %s to %j is refused with a reason", (written, name, reason) => {
    const { service, offset } = at(written);
    const result = service.rename("a.seg", offset, name);
    expect(result).toMatchObject({ refused: expect.stringMatching(reason) });
  });
});

const accepted = (result: ReturnType<LanguageService["rename"]>): readonly Edit[] => {
  if ("refused" in result) throw new Error(result.refused);
  return result;
};

/** The project has no errors after it either. */
function expectSound(
  service: LanguageService,
  [sharedText = "", own = ""]: readonly string[],
): void {
  service.setFile("shared.seg", sharedText);
  service.setFile("a.seg", own);
  const all = ["shared.seg", "a.seg"].flatMap((file) => service.diagnostics(file));
  expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
}

describe("a name may be renamed", () => {
  it("where a file of the project declares it, and the answer is the name itself", () => {
    const { service, files, offset } = at("segment a where member of loyalty.go|ld");
    const place = service.canRename("a.seg", offset);
    expect("refused" in place ? place.refused : textAt(files, place)).toBe("gold");
  });
});
