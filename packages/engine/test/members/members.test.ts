import { csv } from "@satsuma/plugin-files";
import { beforeAll, expect, test } from "vitest";
import type { ProjectConfig } from "@satsuma/engine";
import { sharedProject } from "../support/shared-project.ts";

const config: ProjectConfig = {
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-03-01",
  suppress: ["blocked"],
  customers: {
    from: csv("c.csv", { columns: { id: "number", limit: "number" } }),
    key: "id",
    fields: {
      spent: { is: "`limit` * 1.50", money: true },
      home: { type: "point", latitude: "lat", longitude: "lon" },
    },
  },
  events: { orders: { from: csv("o.csv"), customer: "cid", time: "at" } },
};

const people = Array.from({ length: 12 }, (_, i) => `${i + 1},${i === 0 ? "" : i},${52 + i},13.5`);

const shared = sharedProject(
  {
    "c.csv": ["id,limit,lat,lon", ...people, ""].join("\n"),
    "o.csv": "cid,at\n1,2026-01-01T00:00:00Z\n",
    "segments/a.seg": "segment everyone where id >= 1\nsegment blocked where id = 3\n",
  },
  config,
);

beforeAll(async () => {
  await shared().project.run();
});

test("keys that are numbers are told in the order of numbers, page by page", async () => {
  const first = await shared().project.memberPage("everyone", { limit: 5 });
  expect(first).toMatchObject({ run: 1, size: 11, next: "6" });
  const second = await shared().project.memberPage("everyone", { limit: 6, after: "6" });
  expect([...first.members, ...second.members].map(({ customer }) => customer)).toEqual([
    1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
  expect(second).not.toHaveProperty("next");
});

test("what comes after a key that nobody has is told all the same", async () => {
  const after = async (key: string) =>
    (await shared().project.memberPage("everyone", { after: key })).members.length;
  expect([await after("99"), await after("-1"), await after("no number")]).toEqual([0, 11, 0]);
});

test("members who are suppressed are listed where they are asked for, and as what they are", async () => {
  expect((await shared().project.memberPage("everyone", { withSuppressed: true })).size).toBe(12);
  expect((await shared().project.memberPage("blocked")).members).toEqual([{ customer: 3 }]);
});

test("exact numbers are told as numbers, and what is unknown as null", async () => {
  const { members } = await shared().project.memberPage("everyone", {
    limit: 2,
    columns: ["spent"],
  });
  expect(members).toEqual([
    { customer: 1, spent: null },
    { customer: 2, spent: 1.5 },
  ]);
});

test("a customer is told with attributes and points, also one who is suppressed", async () => {
  expect(await shared().project.customer("3")).toMatchObject({
    customer: 3,
    run: 1,
    segments: ["everyone", "blocked"],
    attributes: { spent: 3, home: [54, 13.5] },
  });
});

test.each(["03", "3.0", " 3", "x", "", "99999999999999999999999999999999999999999", "1e0"])(
  "%j is no key of a customer",
  async (key) => {
    await expect(shared().project.customer(key)).rejects.toMatchObject({ code: "RUN_CUSTOMER" });
  },
);
