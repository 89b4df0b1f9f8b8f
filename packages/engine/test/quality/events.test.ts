import { csv } from "@satsuma/plugin-files";
import { expect, it } from "vitest";
import {
  csvOf,
  customers,
  dayOf2025,
  found,
  orders,
  rowsOf,
  sharedOver,
  tableOf,
} from "../support/quality.ts";
import { writeIn } from "../support/shop.ts";

const people = csvOf([
  ...rowsOf(60, (i) => ({ id: `c${i}`, plan: i % 2 === 0 ? "free" : "paid" })),
  { id: "till", plan: "free" },
]);

/** One order a day in 2025, by sixty customers in turn; `change` may take a day away or give it another look. */
const year = (change: (i: number) => object | undefined = () => ({})) =>
  rowsOf(365, (i) => i).flatMap((i) => {
    const more = change(i);
    return more ? [{ cid: `c${i % 60}`, at: dayOf2025(i), amount: 10 + (i % 50), ...more }] : [];
  });

/** Of the first so many days. */
const first = (count: number) => (i: number) => (i < count ? {} : undefined);

const keyed = year((i) => ({ oid: `o${i < 10 ? 0 : i}` }));

/** What `changing` holds after the first import. */
const changed = year((i) => ({ shop: `s${i % 5}` }));

/** A table of events for each defect, and some without one. */
const tables: Readonly<Record<string, readonly object[]>> = {
  whole: year(),
  unseen: year((i) =>
    i < 80 ? { cid: undefined } : i < 85 ? { at: undefined } : i < 90 ? { cid: "stranger" } : {},
  ),
  paused: year((i) => (i >= 151 && i < 181 ? undefined : {})),
  stopped: [
    ...rowsOf(3, () => year(first(337))).flat(),
    { cid: "c1", at: "2025-12-31", amount: 3 },
  ],
  stray: [
    ...year(),
    { cid: "c1", at: "1970-01-01", amount: 1 },
    { cid: "c2", at: "2099-12-31", amount: 2 },
  ],
  never: [...year(), ...year((i) => (i < 60 ? { at: "9999-12-31" } : undefined))],
  weekly: year((i) => (i % 7 === 0 ? {} : undefined)),
  keyed,
  latest: keyed,
  twice: [...year(), ...year(first(7)), year()[0]!],
  skewed: year((i) => (i % 3 === 0 ? {} : { cid: "till" })),
  ended: year((i) => ({ shop: i < 200 ? `s${i % 3}` : undefined })),
  refunded: year((i) => ({ amount: i < 4 ? -5 : i < 10 ? 0 : 7 + (i % 9) })),
  balanced: year((i) => ({ amount: (i % 2 === 0 ? -1 : 1) * (i + 1) })),
};

/** Tables that would make others look as if they had ended, and all be looked at again. */
const otherTables: Readonly<Record<string, readonly object[]>> = {
  late: [...year(), { cid: "c3", at: "2026-04-01", amount: 4 }],
  changing: year((i) => ({ shop: i % 5, note: `n${i % 40}` })),
};

const more: Readonly<Record<string, object>> = {
  keyed: { key: "oid" },
  latest: { key: "oid", duplicates: "latest" },
};

const fileOf = (rows: readonly object[]): string => csvOf(rows.map((row) => ({ ...row })));

/** A project over these tables, and one without any rows. */
const over = (of: Readonly<Record<string, readonly object[]>>) =>
  sharedOver(
    {
      "c.csv": people,
      "empty.csv": "cid,at,amount\n",
      ...Object.fromEntries(
        Object.entries(of).map(([name, rows]) => [`${name}.csv`, fileOf(rows)]),
      ),
    },
    {
      customers,
      events: Object.fromEntries(
        [...Object.keys(of), "empty"].map((name) => [
          name,
          { ...orders, from: csv(`${name}.csv`), ...more[name] },
        ]),
      ),
    },
  );

const shop = over(tables);
const otherShop = over(otherTables);

/** What is known and found of one table; a finding is called by its code and what it is about. */
async function reportOf(name: string, asOf = "2026-01-01") {
  const { project } = name in otherTables ? otherShop() : shop();
  const report = await project.quality({ asOf });
  const own = report.findings.filter(({ table }) => table === name);
  return { table: tableOf(report.tables, name), findings: found(own) };
}

it("holds nothing against a year of orders, nor against who ordered", async () => {
  const { findings, table } = await reportOf("whole");
  expect([...findings.keys()]).toEqual([]);
  expect([...(await reportOf("customers")).findings.keys()]).toEqual([]);
  expect(table).toMatchObject({
    rows: 365,
    repeatedRows: 0,
    spread: { customers: 60, most: 7 },
    rhythm: {
      first: "2025-01-01",
      last: "2025-12-31",
      days: 365,
      longestPause: 0,
      stray: { before: 0, after: 0 },
      recent: { rows: 28, typical: 28 },
    },
  });
});

it("counts what nobody sees: events without a customer, without a time, of nobody that is known", async () => {
  const { findings } = await reportOf("unseen");
  expect(findings.get("QUALITY_NO_CUSTOMER unseen")).toMatchObject({
    severity: "warning",
    figures: { rows: 80, accepted: 365 },
  });
  expect(findings.get("QUALITY_NO_TIME unseen")?.figures).toEqual({ rows: 5, accepted: 365 });
  expect(findings.get("QUALITY_ORPHANS unseen")).toMatchObject({
    severity: "warning",
    figures: { orphans: 5, rows: 275 },
  });
});

it("tells a month without events, and a table that nearly stopped", async () => {
  const { findings } = await reportOf("paused");
  expect(findings.get("QUALITY_GAP paused")?.figures).toEqual({
    months: 1,
    first: "2025-06",
    last: "2025-06",
  });
  const stopped = await reportOf("stopped");
  expect(stopped.findings.get("QUALITY_STOPPED stopped")?.figures).toEqual({
    recent: 1,
    typical: 84,
  });
});

it("tells stray dates, and reckons freshness without them", async () => {
  const { findings } = await reportOf("stray", "2026-03-01");
  expect(findings.get("QUALITY_STRAY_DATES stray")?.figures).toEqual({
    before: 1,
    after: 1,
    earliest: "1970-01-01",
    latest: "2099-12-31",
  });
  expect(findings.get("QUALITY_STALE stray")?.figures["days"]).toBe(59);
});

it("takes dates that no event can have for unknown, however many they are", async () => {
  const { findings, table } = await reportOf("never");
  expect(table.rhythm).toMatchObject({
    last: "2025-12-31",
    stray: { before: 0, after: 60 },
    longestPause: 0,
  });
  expect(findings.get("QUALITY_STRAY_DATES never")?.figures["after"]).toBe(60);
});

it("is stale by the table's own pauses, or as the config says", async () => {
  // The last order is of 31 December; twice the pause of six days is twelve.
  const { findings } = await reportOf("weekly", "2026-01-13");
  expect([...findings.keys()]).toEqual([]);
  const later = await reportOf("weekly", "2026-01-13T01:00");
  expect(later.findings.get("QUALITY_STALE weekly")).toMatchObject({
    severity: "warning",
    failed: { threshold: "freshness", limit: 12, isStated: false },
  });
});

it("tells orders of the future", async () => {
  const { findings } = await reportOf("late");
  expect(findings.get("QUALITY_FUTURE late")?.figures).toEqual({
    latest: "2026-04-01",
    today: "2026-01-01",
  });
});

it("tells rows that came twice: by their key, or by all they hold", async () => {
  const { findings } = await reportOf("keyed");
  expect(findings.get("QUALITY_DUPLICATE_KEYS keyed")).toMatchObject({
    severity: "warning",
    figures: { rows: 9, read: 365 },
  });
  expect([...(await reportOf("latest")).findings.keys()]).toEqual([]);
  const twice = await reportOf("twice");
  expect(twice.findings.get("QUALITY_DUPLICATE_ROWS twice")?.figures).toEqual({
    rows: 8,
    of: 373,
  });
});

it("tells one customer with most of the events", async () => {
  const { findings } = await reportOf("skewed");
  expect(findings.get("QUALITY_SKEW skewed")).toMatchObject({
    severity: "warning",
    figures: { most: 243, rows: 365 },
  });
});

it("tells a column that is not filled any more", async () => {
  const { findings } = await reportOf("ended");
  expect(findings.get("QUALITY_ENDED ended.shop")?.figures).toMatchObject({
    known: 200,
    rows: 365,
  });
});

it("tells a few negative and free orders, and takes many for what the column is", async () => {
  const { findings } = await reportOf("refunded");
  expect(findings.get("QUALITY_NEGATIVE refunded.amount")?.figures["rows"]).toBe(4);
  expect(findings.get("QUALITY_ZERO refunded.amount")?.figures["rows"]).toBe(6);
  const balanced = await reportOf("balanced");
  expect(balanced.findings.has("QUALITY_NEGATIVE balanced.amount")).toBe(false);
});

it("has no rhythm and no figures that are no numbers where there are no events", async () => {
  const { findings, table } = await reportOf("empty");
  expect(findings.get("QUALITY_EMPTY empty")?.figures).toEqual({ rows: 0, read: 0 });
  expect(table.columns.map(({ coverage }) => coverage)).toEqual([0, 0, 0]);
  const report = await shop().project.quality();
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

it("tells columns that changed since the import before, once", async () => {
  const { folder } = otherShop();
  expect((await reportOf("changing")).table.changes).toEqual([]);
  await writeIn(folder, "changing.csv", fileOf(changed));
  const { findings } = await reportOf("changing");
  expect(findings.get("QUALITY_TYPE_CHANGED changing.shop")?.figures).toEqual({
    was: "number",
    is: "text",
  });
  expect(findings.get("QUALITY_COLUMN_GONE changing.note")?.figures).toEqual({ was: "text" });
  const later = [...changed, { ...changed[0]!, at: "2025-12-31" }];
  await writeIn(folder, "changing.csv", fileOf(later));
  expect([...(await reportOf("changing")).findings.keys()]).toEqual([]);
});
