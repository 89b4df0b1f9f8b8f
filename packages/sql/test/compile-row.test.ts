import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "@satsuma/sql";
import { compileRow, duckdb, name, print, sql } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as b from "./support/build.ts";
import { customer, order } from "./support/catalogue.ts";
import { Database } from "./support/database.ts";

let database: Database;
beforeAll(async () => {
  database = await Database.open();
  await database.execute(`CREATE TABLE lines AS SELECT * FROM (VALUES
    (1, 'paid', 2.50, 4, TIMESTAMP '2026-02-28 23:30:00', 'nan'::DOUBLE),
    (2, 'PAID', 1.00, NULL, NULL, 0.5),
    (3, NULL, NULL, 1, TIMESTAMP '2026-02-28 22:30:00', NULL)) AS t(id, state, amount, quantity, paid_at, rating)`);
});
afterAll(() => database.close());

/** The file calls some fields otherwise than rules do. */
const columnOf = (field: string) => name("t", field === "status" ? "state" : field);
const row = (node: Cond | Value) => compileRow(node, columnOf, duckdb);

const valuesOf = async (node: Cond | Value): Promise<unknown[]> => {
  const rows = await database.rows(sql`SELECT ${row(node)} AS found FROM lines AS t ORDER BY id`);
  return rows.map(({ found }) => found);
};

const isPaid = b.compare(order.status, "eq", b.words("paid"));
const cases: readonly (readonly [string, Cond | Value, readonly unknown[]])[] = [
  ["a filter is true or false, never unknown", isPaid, [true, false, false]],
  ["so is its opposite", b.not(isPaid), [false, true, true]],
  ["a filter ignoring case", b.matches(order.status, "equals", "Paid", true), [true, true, false]],
  ["a derived amount", b.times(order.amount, order.quantity), ["10.00", null, null]],
  ["a derived share", b.over(order.amount, order.quantity), [0.625, null, null]],
  [
    "a derived date",
    b.localDate(order.paid_at, "Europe/Berlin"),
    ["2026-03-01", null, "2026-02-28"],
  ],
  ["a double that is not a number is unknown", b.known(order.rating), [false, true, false]],
  ["a derived text", b.branch([[isPaid, b.words("yes")]], b.words("no")), ["yes", "no", "no"]],
  ["a constant", b.yes, [true, true, true]],
];

describe("compileRow", () => {
  it.each(cases)("%s", async (_, node, expected) => {
    expect(await valuesOf(node)).toEqual(expected);
  });

  it("grows with what is written, not with what that would be written out", async () => {
    let smallest: Value = order.amount;
    for (let i = 0; i < 12; i += 1) {
      const next = b.plus(smallest, b.digits("0.01"));
      smallest = b.call("smaller", b.call("larger", next, order.quantity), b.call("abs", next));
    }
    expect(await valuesOf(smallest)).toEqual(["2.62", null, null]);
    const { text } = print(row(smallest), duckdb);
    expect(text.length).toBeLessThan(100_000);
  });

  it("works out once what it uses often, and what that uses often", async () => {
    const often = b.orElse(b.call("abs", b.minus(order.amount)), order.quantity);
    const oftener = b.call("smaller", b.plus(often, often), b.times(often, often));
    let value: Value = oftener;
    for (let i = 0; i < 3; i += 1) value = b.call("larger", b.minus(value), b.plus(value, value));
    expect(await valuesOf(value)).toEqual(["40.0000", "8.0000", "8.0000"]);
    const nothingNamed: Dialect = {
      ...duckdb,
      named: (_, as, expression) =>
        sql`(SELECT ${expression} FROM (SELECT 1 AS ${name(as)}) AS ${name("named")})`,
    };
    const broken = await database.rows(
      sql`SELECT ${compileRow(value, columnOf, nothingNamed)} AS found FROM lines AS t ORDER BY id`,
    );
    expect(broken.map(({ found }) => found)).not.toEqual(await valuesOf(value));
  });

  it("takes a point from the columns of its coordinates", async () => {
    const columns: Readonly<Record<string, string>> = { latitude: "amount", longitude: "quantity" };
    const near = b.near(order.spot, b.place("2.5", "4"), "1000");
    const written = compileRow(near, (_, axis) => name("t", columns[axis ?? ""] ?? ""), duckdb);
    const rows = await database.rows(sql`SELECT ${written} AS found FROM lines AS t ORDER BY id`);
    expect(rows.map(({ found }) => found)).toEqual([true, false, false]);
  });

  it("holds together beside other conditions", async () => {
    const either = row(b.any(isPaid, b.yes));
    const kept = await database.rows(sql`SELECT id FROM lines AS t WHERE FALSE AND ${either}`);
    expect(kept).toEqual([]);
  });

  it("names the columns of a file, not the fields", async () => {
    const kept = await database.rows(sql`SELECT id FROM lines AS t WHERE ${row(isPaid)}`);
    expect(kept).toEqual([{ id: 1 }]);
  });

  it.each([
    ["an aggregate", b.aggregate("count", "orders")],
    ["an attribute of the customer", customer.country],
    ["a stored value", b.score],
    ["a sequence", b.truth(b.sequence([b.step("orders"), b.step("orders")]))],
    ["a rank", b.truth(b.rank("top", "1", order.amount))],
    ["a percentile", b.percentile("50", order.amount)],
    ["a sample", b.truth(b.sample("x", 0, 1))],
    ["a place", order.spot],
    ["a moment", b.ago(1, "day")],
    ["a part of an instant without a zone", b.part("hour", order.paid_at)],
    ["time elapsed without an as-of", b.elapsed("hour", "since", order.paid_at)],
  ])("refuses %s, which a row does not have", (_, value) => {
    expect(() => row(value)).toThrow(TypeError);
  });
});
