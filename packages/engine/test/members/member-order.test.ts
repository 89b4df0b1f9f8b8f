import { csv } from "@satsuma/plugin-files";
import { assert, asyncProperty, constantFrom, integer, record } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { MemberPageOptions, ProjectConfig } from "@satsuma/engine";
import { sharedProject } from "../support/shared-project.ts";

const config: ProjectConfig = {
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-03-01",
  suppress: ["blocked"],
  customers: {
    from: csv("c.csv", { columns: { id: "number", score: "number", city: "text" } }),
    key: "id",
  },
  events: { orders: { from: csv("o.csv"), customer: "cid", time: "at" } },
};

const cities = ["Bonn", "", "ÄRÖ", "Köln", "100%", "a_b", "bonn"];

/** Customer → score and city; empty is unknown. */
const people = Array.from(
  { length: 25 },
  (_, i) => [i + 1, i % 4 === 0 ? "" : (i * 7) % 10, cities[i % cities.length] ?? ""] as const,
);

const shared = sharedProject(
  {
    "c.csv": ["id,score,city", ...people.map((row) => row.join(",")), ""].join("\n"),
    "o.csv": "cid,at\n1,2026-01-01T00:00:00Z\n",
    "segments/a.seg": "segment everyone where id >= 1\nsegment blocked where id = 3\n",
  },
  config,
);

beforeAll(async () => {
  await shared().project.run();
});

const page = (options: MemberPageOptions) =>
  shared().project.memberPage("everyone", { columns: ["score", "city"], ...options });

const keys = async (options: MemberPageOptions) =>
  (await page(options)).members.map(({ customer }) => customer);

test("members come in the order of an attribute, unknown last and equal ones by key", async () => {
  const listed = people.filter(([id]) => id !== 3);
  const expected = listed
    .toSorted(([a, one], [b, other]) => {
      if (one === "" || other === "") return Number(one === "") - Number(other === "") || a - b;
      return other - one || a - b;
    })
    .map(([id]) => id);
  expect(await keys({ order: "score", direction: "falling" })).toEqual(expected);
});

test("texts are in the order of their letters, rising and falling, unknown last", async () => {
  const rising = (await page({ order: "city" })).members.map(({ city }) => city);
  const known = rising.flatMap((city) => (typeof city === "string" ? [city] : []));
  expect(known).toEqual(sorted(known));
  expect(rising.slice(known.length).every((city) => city === null)).toBe(true);
  const falling = (await page({ order: "city", direction: "falling" })).members;
  expect(falling.map(({ city }) => city).slice(0, known.length)).toEqual(known.toReversed());
});

test("any part of an order is the same part of the whole list", async () => {
  const orders = record({
    order: constantFrom("customer", "score", "city"),
    direction: constantFrom("rising", "falling"),
    filter: constantFrom("", "1", "bon", "ä"),
  });
  await assert(
    asyncProperty(
      orders,
      integer({ min: 0, max: 30 }),
      integer({ min: 1, max: 30 }),
      async (asked, offset, limit) => {
        const whole = await keys(asked);
        expect(await keys({ ...asked, offset, limit })).toEqual(
          whole.slice(offset, offset + limit),
        );
      },
    ),
    { numRuns: 15 },
  );
});

test.each([
  ["bonn", ["Bonn", "bonn"]],
  ["Ärö", ["ÄRÖ"]],
  ["%", ["100%"]],
  ["_", ["a_b"]],
  ["'; DROP TABLE customers; --", []],
])(
  "a filter finds %j in texts, in upper or lower case, and takes no letter for another",
  async (filter, found) => {
    const { members, matching, size } = await page({ filter });
    expect(sorted([...new Set(members.map(({ city }) => String(city)))])).toEqual(sorted(found));
    expect([size, matching]).toEqual([24, members.length]);
  },
);

test("a filter finds keys, whichever columns are shown, and goes with a key to come after", async () => {
  const filtered = { columns: [], filter: "2" };
  expect(await keys(filtered)).toEqual([2, 12, 20, 21, 22, 23, 24, 25]);
  const first = await page({ ...filtered, limit: 2 });
  expect(first).toMatchObject({ matching: 8, next: "12" });
  expect(await keys({ ...filtered, after: "12", limit: 3 })).toEqual([20, 21, 22]);
});

test("those who are suppressed are in no order and no filter", async () => {
  expect(await keys({ order: "score" })).not.toContain(3);
  expect(await page({ filter: "3", order: "customer" })).toMatchObject({
    matching: 2,
    members: [{ customer: 13 }, { customer: 23 }],
  });
});

test("a page of a run that is not the last one any more is refused", async () => {
  const { run } = await page({});
  expect(await page({ run, offset: 20 })).toMatchObject({ run });
  await expect(page({ run: run + 1 })).rejects.toMatchObject({ code: "RUN_CHANGED" });
});

test("what makes no sense is refused", async () => {
  await expect(page({ order: "town" })).rejects.toMatchObject({ code: "SEND_COLUMN" });
  await expect(page({ offset: -1 })).rejects.toThrow("offset must be a whole number");
  await expect(page({ after: "3", order: "score" })).rejects.toThrow("got both");
});

const sorted = (texts: readonly string[]): readonly string[] => texts.toSorted();
