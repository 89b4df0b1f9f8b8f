import fc from "fast-check";
import { expect, test } from "vitest";
import { headerRow } from "../../src/shell/header-row.ts";
import type { Place } from "../../src/shell/place.ts";
import { cells } from "../../src/text/cells.ts";
import { spanAt } from "../../src/view/paint-row.ts";

const way: readonly Place[] = [
  { screen: "segments" },
  { screen: "segment", segment: "vip", tab: "members" },
  { screen: "customer", customer: "C-1" },
];

const header = (options: Partial<Parameters<typeof headerRow>[0]> = {}) =>
  headerRow({ name: "shop", asOf: "as of 2026-07-01", way, busy: [], width: 80, ...options });

const textOf = (row: ReturnType<typeof header>): string => row.map(({ text }) => text).join("");

test("it says what is looked at, as of when, and the way here", () => {
  expect(textOf(header()).trimEnd()).toBe(" shop as of 2026-07-01 segments › vip › customer C-1");
});

test("a click on the way goes back there", () => {
  const row = header();
  const at = (word: string) => spanAt(row, textOf(row).indexOf(word))?.target;
  expect(at("segments")).toEqual({ command: "back", argument: "2" });
  expect(at("vip")).toEqual({ command: "back", argument: "1" });
  expect(at("customer")).toBeUndefined();
});

test("what is being asked stands on the right, and a click stops it", () => {
  const row = header({ busy: ["overlap, ctrl+c stops", "stops"] });
  expect(textOf(row)).toMatch(/ overlap, ctrl\+c stops $/u);
  expect(row.at(-1)?.target).toEqual({ command: "cancel" });
});

test("where the way needs the room, what is being asked is said in fewer words", () => {
  const text = textOf(header({ busy: ["overlap of all segments, ctrl+c stops", "ctrl+c stops"] }));
  expect(text).toMatch(/customer C-1 +ctrl\+c stops $/u);
});

test("the beginning of a way that is too long is left out, and a click on the gap goes there", () => {
  const long: readonly Place[] = [
    ...way,
    ...["a", "b", "c", "d"].map((name): Place => ({
      screen: "segment",
      segment: `${name}_segment`,
      tab: "rule",
    })),
  ];
  const row = header({ way: long, width: 60 });
  expect(textOf(row)).toContain("… ");
  expect(textOf(row)).toContain("d_segment");
  const gap = row.find(({ text }) => text === "… ");
  expect(Number(gap?.target?.argument)).toBeGreaterThan(1);
});

test("it is never wider than the screen, whatever the names are", () => {
  const names = fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      names,
      fc.string({ unit: "grapheme" }),
      fc.integer({ min: 40, max: 120 }),
      (list, name, width) => {
        const places = list.map((segment): Place => ({ screen: "segment", segment, tab: "rule" }));
        const row = headerRow({ name, asOf: "as of 2026-07-01", way: places, busy: [], width });
        expect(cells(textOf(row))).toBeLessThanOrEqual(width);
      },
    ),
  );
});
