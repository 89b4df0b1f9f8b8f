import { csv } from "@satsuma/plugin-files";
import type { TableQuality } from "@satsuma/engine";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvOf, customers, orders, projectOver, tableOf } from "../support/quality.ts";

const text = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom("DE", "AT", " ", "N/A", "-", "12", "1,5"),
);
const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10));
const person = fc.record({ country: text, age: fc.option(fc.integer({ min: -5, max: 150 })) });
const order = fc.record({
  cid: fc.option(fc.integer({ min: 0, max: 12 })),
  at: fc.option(day),
  amount: fc.option(fc.integer({ min: -3, max: 20 })),
  coupon: text,
});

/** Several tables of events in one project: other data for each, read once. */
const tables = fc.array(fc.array(order, { maxLength: 40 }), { minLength: 3, maxLength: 3 });

it("adds up whatever the data: known and unknown are all rows, months are all events", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { maxLength: 10 }), tables, async (people, bought) => {
      const names = bought.map((_, i) => `orders_${i}`);
      const files = bought.map((rows, i) => [
        `${names[i]}.csv`,
        csvOf([{ cid: 100, at: "2024-05-05", amount: 1, coupon: "x" }, ...rows]),
      ]);
      const events = names.map((name) => [name, { ...orders, from: csv(`${name}.csv`) }]);
      const known = [
        { id: 100, country: "DE", age: 30 },
        ...people.map((row, id) => ({ id, ...row })),
      ];
      const project = await projectOver(
        { "c.csv": csvOf(known), ...Object.fromEntries(files) },
        { customers, events: Object.fromEntries(events) },
      );
      const { tables: measured, findings } = await project.quality();
      expect(measured).toHaveLength(bought.length + 1);
      measured.forEach(addsUp);
      for (const [i, rows] of bought.entries()) {
        const of = tableOf(measured, names[i]!);
        const whose = rows.filter(({ cid, at }) => cid !== null && at !== null);
        expect(of.rows).toBe(whose.filter(({ cid }) => cid! < people.length).length + 1);
        expect(of.withoutCustomer).toBe(rows.filter(({ cid }) => cid === null).length);
      }
      for (const { share, figures } of findings)
        for (const figure of [share, ...Object.values(figures)]) expect(figure).not.toBeNaN();
    }),
    { numRuns: 2 },
  );
});

function addsUp({ rows, columns, rhythm, spread, count, orphans }: TableQuality): void {
  expect(rows).toBe(count.kept - orphans);
  for (const { known, unknown, coverage, distinct, frequent, odd } of columns) {
    expect(known + unknown).toBe(rows);
    expect(coverage).toBeCloseTo(rows === 0 ? 0 : known / rows);
    expect(distinct?.count ?? 0).toBeLessThanOrEqual(known);
    expect(frequent?.rows ?? 0).toBeLessThanOrEqual(known);
    for (const odds of Object.values(odd)) expect(odds).toBeLessThanOrEqual(known);
  }
  const events = (rhythm?.months ?? []).reduce((sum, month) => sum + month.rows, 0);
  const stray = (rhythm?.stray.before ?? 0) + (rhythm?.stray.after ?? 0);
  expect(events + stray).toBe(rhythm === undefined ? 0 : rows);
  expect(spread?.most ?? 0).toBeLessThanOrEqual(rows);
}
