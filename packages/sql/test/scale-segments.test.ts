import { clickhouse, compileScan, duckdb, makePlan, print } from "@satsuma/sql";
import type { Output, ScanRequest } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { berlin, outputOf } from "./support/case.ts";
import {
  followed,
  fortyCustomers,
  ranked,
  spend,
  tenNestedRanks,
  twoHundredSegments,
} from "./support/build-segments.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine, PlainRow } from "./support/engines/index.ts";
import { plainTelling, shopLayout, shopTables } from "./support/shop.ts";

const data = fortyCustomers;
const layout = shopLayout("scale", data, plainTelling);

let engine: Engine | undefined;
beforeAll(async () => {
  engine = await engines.find(({ name }) => name === "duckdb")?.open();
  await engine?.load(shopTables("scale", data));
});
afterAll(() => engine?.close());

const requestOf = (outputs: readonly Output[]): ScanRequest => ({
  layout,
  asOf: berlin.asOf,
  outputs,
});

const rowsOf = async (request: ScanRequest): Promise<readonly PlainRow[]> =>
  (await engine?.run(print(compileScan(request, duckdb), duckdb))) ?? [];

/** How often a statement reads a table. */
const readings = (text: string, table: string): number =>
  text.split(`FROM "scale"."${table}"`).length - 1;

describe("two hundred segments, twenty of them sequences and twenty ranks", () => {
  const outputs = twoHundredSegments();

  it("are one statement that folds each table once, and reads it once more for all sequences", () => {
    const { text } = print(compileScan(requestOf(outputs), duckdb), duckdb);
    expect(readings(text, "orders")).toBe(2);
    expect(readings(text, "visits")).toBe(1);
  });

  it("need one level of passes and sequences and one of ranks", () => {
    const { levels } = makePlan(requestOf(outputs));
    const sizes = levels.map(({ passes, chains, rankings }) => [
      passes.length,
      chains.length > 0,
      rankings.length > 0,
    ]);
    expect(sizes).toEqual([
      [1, true, false],
      [0, false, true],
    ]);
  });

  it("work out once what is read again, on engines that have to be told", () => {
    const materialized = (of: readonly Output[]): number =>
      print(compileScan(requestOf(of), clickhouse), clickhouse).text.split(" AS MATERIALIZED (")
        .length - 1;
    expect(materialized(outputs.slice(0, 3))).toBe(0);
    // The events of either table that are steps.
    expect(materialized(outputs)).toBe(2);
  });

  it("give each of them what it gives alone", async () => {
    const together = await rowsOf(requestOf(outputs));
    for (const i of [3, 7, 13, 17, 57, 103, 133, 197, 199]) {
      const output = outputs[i];
      if (output === undefined) throw new RangeError("there must be so many segments");
      const alone = await rowsOf(requestOf([output]));
      const of = (rows: readonly PlainRow[]) =>
        new Map(rows.map((row) => [row["key"], row[output.name]]));
      expect(of(together)).toEqual(of(alone));
    }
  });
});

describe("segments inside one another", () => {
  it("ten levels, each a rank among the members of the one before", async () => {
    const { cond, left } = tenNestedRanks();
    const output = outputOf("in_", cond);
    expect(makePlan(requestOf([output])).levels).toHaveLength(10);
    const rows = await rowsOf(requestOf([output]));
    const members = rows.filter((row) => row["in_"] === true).map(({ key }) => String(key));
    expect(members.toSorted()).toEqual(left.map((points) => `c${points}`));
  });

  it("a rank of one customer is that of the customer among all", async () => {
    const outputs = [
      outputOf("top_", ranked(4)),
      outputOf("followed_", followed(4)),
      outputOf("spend_", spend(0)),
    ];
    const all = await rowsOf(requestOf(outputs));
    for (const key of ["c00", "c17", "c39"]) {
      const one = await rowsOf({ ...requestOf(outputs), customer: key });
      expect(one).toEqual(all.filter((row) => row["key"] === key));
    }
    const range = await rowsOf({ ...requestOf(outputs), range: { from: 10, to: 20 } });
    expect(range).toHaveLength(10);
    const sorted = (rows: readonly PlainRow[]) => rows.map((row) => JSON.stringify(row)).toSorted();
    expect(sorted(all)).toEqual(expect.arrayContaining(sorted(range)));
  });
});
