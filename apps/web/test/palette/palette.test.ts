import { commands, matches, pressed } from "@satsuma/web";
import { describe, expect, test } from "vitest";

const segment = (name: string, others = {}) =>
  ({
    name,
    tags: [],
    status: "active",
    file: `segments/${name}.seg`,
    policy: "start of day",
    timezone: "UTC",
    isExpired: false,
    traits: [],
    ...others,
  }) as const;

describe("finding by words", () => {
  const things = [
    { label: "Win-back list", words: "win_back silent retention" },
    { label: "Silent buyers", words: "quiet" },
    { label: "Café guests", words: "" },
  ];

  test("shows those first whose own name begins so", () => {
    expect(matches(things, "silent").map(({ label }) => label)).toEqual([
      "Silent buyers",
      "Win-back list",
    ]);
  });

  test("needs every word, in any order", () => {
    expect(matches(things, "back retention")).toHaveLength(1);
    expect(matches(things, "back nobody")).toEqual([]);
  });

  test("does not mind case and accents", () => {
    expect(matches(things, "CAFE")).toHaveLength(1);
  });

  test("finds everything as long as nothing is typed", () => {
    expect(matches(things, "  ")).toEqual(things);
  });
});

describe("the palette", () => {
  const offered = commands([
    segment("vip", { title: "Best customers", size: 1200 }),
    segment("new_one"),
  ]);

  test("goes to every segment, and to its editor", () => {
    expect(offered.map(({ href }) => href)).toEqual(
      expect.arrayContaining(["/segments/vip", "/segments/vip/edit", "/segments/new_one", "/new"]),
    );
  });

  test("says how large a segment is, or that it was not run", () => {
    expect(matches(offered, "best")[0]?.detail).toBe("1,200 customers");
    expect(matches(offered, "new one")[0]?.detail).toBe("not run yet");
  });

  test("has an address of its own for each entry", () => {
    expect(new Set(offered.map(({ href }) => href)).size).toBe(offered.length);
  });
});

test("Ctrl and the Mac's command key are the same key", () => {
  expect(pressed({ key: "K", ctrlKey: false, metaKey: true })).toBe("mod+k");
  expect(pressed({ key: "k", ctrlKey: true, metaKey: false })).toBe("mod+k");
  expect(pressed({ key: "?", ctrlKey: false, metaKey: false })).toBe("?");
});
