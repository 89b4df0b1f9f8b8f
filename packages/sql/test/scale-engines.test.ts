import { compileNaive, compileScan, makePlan, print } from "@satsuma/sql";
import type { Output, ScanRequest } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  fiveHundredConditions,
  fiveHundredSelect,
  fortyCustomers,
  tenNestedRanks,
  twoHundredSegments,
} from "./support/build-segments.ts";
import { berlin, outputOf } from "./support/case.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine, PlainRow } from "./support/engines/index.ts";
import { plainTelling, shopLayout, shopTables } from "./support/shop.ts";

const layout = shopLayout("scale", fortyCustomers, plainTelling);

const requestOf = (outputs: readonly Output[]): ScanRequest => ({
  layout,
  asOf: berlin.asOf,
  outputs,
});

for (const { missing, title } of engines)
  if (missing) console.warn(`${title} is left out: ${missing}`);

/** Who a segment selects, by key. */
const answersTo = (name: string, rows: readonly PlainRow[]): ReadonlyMap<string, unknown> =>
  new Map(rows.map((row): [string, unknown] => [String(row["key"]), row[name]]).toSorted(byKey));

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

const membersOf = (name: string, rows: readonly PlainRow[]): readonly string[] =>
  rows.flatMap((row) => (row[name] === true ? [String(row["key"])] : [])).toSorted();

const keysOf = (points: readonly number[]): readonly string[] =>
  points.map((of) => `c${String(of).padStart(2, "0")}`);

describe.each(engines)("on $title", ({ dialect, missing, open }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (missing !== undefined) return;
    engine = await open();
    await engine.load(shopTables("scale", fortyCustomers));
  });
  afterAll(() => engine?.close());

  /** What one statement for all of them gives. */
  const together = (outputs: readonly Output[]): Promise<readonly PlainRow[]> =>
    engine.run(print(compileScan(requestOf(outputs), dialect), dialect));

  /** What a statement of its own, which shares nothing, gives. */
  const alone = async (output: Output): Promise<readonly PlainRow[]> => {
    const [statement] = compileNaive(requestOf([output]), dialect);
    if (statement === undefined) throw new RangeError("there must be a statement for an output");
    return engine.run(print(statement, dialect));
  };

  it.skipIf(missing)(
    "two hundred segments in one statement give what each gives by itself",
    async () => {
      const outputs = twoHundredSegments();
      const rows = await together(outputs);
      expect(rows).toHaveLength(40);
      for (const i of [3, 7, 13, 17, 57, 103, 133, 180, 197, 199]) {
        const output = outputs[i];
        if (output === undefined) throw new RangeError("there must be so many segments");
        expect(answersTo(output.name, rows)).toEqual(answersTo(output.name, await alone(output)));
      }
    },
  );

  it.skipIf(missing)("five hundred conditions in one rule", async () => {
    const output = outputOf("in_", fiveHundredConditions());
    expect(membersOf("in_", await together([output]))).toEqual(keysOf(fiveHundredSelect()));
  });

  it.skipIf(missing)(
    "ten levels of segments, each a rank among the members of the one before",
    async () => {
      const { cond, left } = tenNestedRanks();
      const output = outputOf("in_", cond);
      expect(makePlan(requestOf([output])).levels).toHaveLength(10);
      expect(membersOf("in_", await together([output]))).toEqual(keysOf(left));
    },
  );
});
