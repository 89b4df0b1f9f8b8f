import { expect, test } from "vitest";
import type { ListedSegment } from "@satsuma/engine";
import type { Client } from "@satsuma/http/client";
import type { Place, SegmentTab } from "../../src/shell/place.ts";
import { unhandled } from "../support/handled.ts";
import { condition, preview, segmentShop } from "../support/segment-shop.ts";
import { show } from "../support/show.ts";
import type { Shown } from "../support/show.ts";
import { stillShop } from "../support/still-shop.ts";

interface Size {
  readonly columns?: number;
  readonly rows?: number;
}

const wide = { columns: 200, rows: 60 };

const at = (place: Place, size: Size = {}, client: Client = segmentShop()): Shown =>
  show({ client, place, ...size });

const tab = (name: SegmentTab): Place => ({ screen: "segment", segment: "vip", tab: name });

test("the list shows size, share, change and course of every segment", async () => {
  const shown = at({ screen: "segments" });
  await shown.until("Segments as of 2026-07-01");
  await shown.until(/vip +100 +10% +▼ −1,160 {3}█▁/u);
  expect(shown.panes().flatMap(unhandled)).toEqual([]);
});

test("a segment is filtered while it is typed, and opened", async () => {
  const shown = at({ screen: "segments" });
  await shown.until("wine_lovers");
  await shown.press("/", "win");
  await shown.until('2 of 3, filter "win"');
  await shown.press("enter", "j", "enter");
  await shown.until("win_back · 102 customers");
  expect(await shown.until("[members]")).toContain("segments › win_back");
});

test("beside the list is what the chosen segment says; those on the way are not asked about", async () => {
  const asked: string[] = [];
  const client: Client = {
    ...stillShop(["a", "b", "c", "d"]),
    explain(name) {
      asked.push(name);
      return Promise.resolve(`${name}\nCustomers for whom this holds:\n- ${name} is known`);
    },
  };
  const shown = at({ screen: "segments" }, wide, client);
  await shown.until("1 of 4");
  await shown.press("j", "j", "j");
  await shown.until("- d is known");
  expect(asked.at(-1)).toBe("d");
  expect(asked).not.toContain("b");
  expect(asked).not.toContain("c");
  expect(shown.panes().flatMap(unhandled)).toEqual([]);
});

test("the courses are asked about once, a few at a time", async () => {
  const names = Array.from({ length: 10 }, (_, i) => `segment_${i}`);
  const asked: (readonly string[])[] = [];
  const client: Client = {
    ...segmentShop(),
    segments: (options) => stillShop(names).segments(options),
    history(of) {
      asked.push(of);
      return segmentShop().history(of);
    },
  };
  const shown = at({ screen: "segments" }, {}, client);
  await shown.until("segment_9");
  await shown.untilNot("…");
  await shown.press("j", "j");
  expect(asked).toEqual([names.slice(0, 8), names.slice(8)]);
});

test("marked segments are what is compared, otherwise the one the user is on", async () => {
  const shown = at({ screen: "segments" });
  await shown.until("1 of 3");
  await shown.press("m", "j", "j", "m");
  await shown.until("2 marked");
  await shown.press("c");
  await shown.until("vip and win_back");
  await shown.press("escape", "m", "k", "k", "m", "j", "c");
  await shown.until("wine_lovers against all others");
  await shown.until("40 members against 60 others");
  expect(shown.panes().flatMap(unhandled)).toEqual([]);
});

test("segments are compared side by side: what they are worth, whom they share, what sets them apart", async () => {
  const names = ["vip", "wine_lovers", "win_back"];
  const shown = at({ screen: "compare", names }, { columns: 140, rows: 40 });
  await shown.until("10 in vip and wine_lovers: 25% of vip, 25% of wine_lovers");
  await shown.until("7 customers in all 3");
  await shown.until("win_back spends more");
  expect(shown.text()).toMatch(/^│value +6,651 EUR +– +–│/mu);
  expect(shown.panes().flatMap(unhandled)).toEqual([]);
});

test("the parts of a segment are reached by keys and by clicks, and handle all their commands", async () => {
  for (const size of [{}, wide]) {
    const shown = at(tab("members"), size);
    for (const [key, name, said] of [
      ["P", "profile", "! Attributes have no history."],
      ["U", "rule", /in the segment, 40% of all .* 40/u],
      ["H", "history", "12 of 1,188 leave in the next 2 days"],
      ["V", "moves", /from 2026-05-30 \(rows\) to 2026-06-30 \(columns\)/u],
      ["O", "products", /Red wine +50% +25%/u],
      ["M", "members", "customer"],
    ] as const) {
      await shown.press(key);
      await shown.until(`[${name}]`);
      await shown.until(said);
      expect(shown.panes().flatMap(unhandled)).toEqual([]);
    }
    await shown.click(" history ");
    await shown.until("[history]");
  }
});

test("a profile ranks what tells members apart, and its bars lead to the customers behind them", async () => {
  const shown = at(tab("profile"));
  await shown.until("They spend three times as much.");
  expect(shown.text()).toMatch(/^│spend +1,500 EUR +496 EUR +█+ +1.20 +large ▲/mu);
  await shown.press("j", "tab", "j");
  await shown.until("half have more");
  expect(shown.panes().flatMap(unhandled)).toEqual([]);
  await shown.press("enter");
  await shown.until("vip, spend ≥ 1500");
  await shown.until("member of vip and spend >= 1500 EUR");
});

test("what members buy leads to those who did", async () => {
  const shown = at(tab("products"));
  await shown.until("Soap");
  expect(shown.text()).not.toContain("WIN-1");
  await shown.press("enter");
  await shown.until("vip, product Red wine");
});

test("counts that differ from those that were shown before are marked", async () => {
  let size = 40;
  const client: Client = {
    ...segmentShop(),
    preview: () => Promise.resolve(preview(condition("spend >= 500 EUR", size))),
  };
  const shown = at(tab("rule"), {}, client);
  await shown.until("in the segment, 40% of all");
  expect(shown.text()).not.toMatch(/[▲▼]/u);
  size = 52;
  await shown.press("ctrl+r");
  await shown.until(/in the segment, 52% of all .* 52 +▲ \+12/u);
});

test("what a rule that was edited changes is marked in the list", async () => {
  const client: Client = {
    ...segmentShop(),
    diff: () =>
      Promise.resolve({
        asOf: "2026-06-30T22:00:00.000Z",
        customers: 100,
        base: { kind: "last run", run: 3, asOf: "2026-06-30T22:00:00.000Z" },
        segments: [
          {
            name: "vip",
            change: "changed",
            because: [],
            before: 100,
            after: 112,
            entered: 14,
            stayed: 98,
            left: 2,
            entering: [],
            leaving: [],
            texts: [],
          },
        ],
        unchanged: [],
        tiers: [],
      }),
  };
  const shown = at({ screen: "segments" }, wide, client);
  await shown.until("Segments as of");
  await shown.press("ctrl+r");
  await shown.until(/vip +100 +▲ \+12 /u);
  expect(await shown.until("the rule as it is now")).toContain("100 → 112");
});

test("a project that was never run says what to do", async () => {
  const shop = stillShop(["vip"]);
  const client: Client = { ...shop, segments: () => shop.segments().then(withoutSizes) };
  const shown = at({ screen: "segments" }, {}, client);
  await shown.until("never run: R runs them");
  expect(shown.text()).toMatch(/vip +not run/u);
});

test("a project without segments says how to get some", async () => {
  const shown = at({ screen: "segments" }, {}, stillShop([]));
  await shown.until("There are no segments yet.");
  expect(shown.panes().flatMap(unhandled)).toEqual([]);
});

const withoutSizes = (segments: readonly ListedSegment[]): readonly ListedSegment[] =>
  segments.map(({ name, tags, status, file, policy, timezone, isExpired, traits }) => ({
    name,
    tags,
    status,
    file,
    policy,
    timezone,
    isExpired,
    traits,
  }));
