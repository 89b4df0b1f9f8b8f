import { compileRow, name, print, sql } from "@satsuma/sql";
import { exp, ln, sqrt } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approxType, field, numberType } from "./support/build.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine, PlainCell } from "./support/engines/index.ts";

const x = field("row", "x", approxType);
const exact = field("row", "exact", numberType);

/** Around where functions end, where doubles end, and in between. */
const values: readonly (number | null)[] = [
  ...[null, 0, 1, 2, 0.5, Math.E, 10, 100, 1e-9, 1e-300, 5e-324, 700, 709.5].concat(
    [709.782712893384, 709.783, 710, 1e6, 1e300, Number.MAX_VALUE],
    [-1, -0.25, -10, -700, -708, -709, -740, -746, -1e300],
  ),
  ...Array.from({ length: 40 }, (_, i) => (i - 20) * Math.SQRT2 * 17),
];

const functions: readonly [string, (of: Value) => Value, (of: number) => number][] = [
  ["exp", exp, Math.exp],
  ["ln", ln, Math.log],
  ["sqrt", sqrt, Math.sqrt],
  ["ln of exp", (of) => ln(exp(of)), (of) => Math.log(normal(Math.exp(of)))],
];

describe.each(engines)("on $title", ({ dialect, missing, open }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (missing !== undefined) return;
    engine = await open();
    const columns = [
      { name: "place", kind: "number" as const },
      { name: "x", kind: "approx" as const },
      { name: "exact", kind: "number" as const, scale: 2 },
    ];
    const rows = values.map((value, i): PlainCell[] => [String(i), value, "2.25"]);
    await engine.load([{ table: ["score_functions"], columns, rows }]);
  });
  afterAll(() => engine?.close());

  const asked = async (value: Value): Promise<(number | null)[]> => {
    const cell = compileRow(value, (of) => name(of), dialect);
    const statement = sql`SELECT ${cell} AS cell FROM ${name("score_functions")} ORDER BY ${name("place")}`;
    const rows = await engine.run(print(statement, dialect));
    return rows.map((row) => (row["cell"] === null ? null : Number(row["cell"])));
  };

  it.skipIf(missing).each(functions)(
    "%s is that of the reference within two units in the last place, and unknown where it has no finite value",
    async (_, build, reference) => {
      const found = await asked(build(x));
      const wanted = values.map((value) => finite(value === null ? NaN : reference(value)));
      expect(found.map((each) => each === null)).toEqual(wanted.map((each) => each === null));
      found.forEach((each, i) => expect(apart(each ?? 0, wanted[i] ?? 0)).toBeLessThanOrEqual(2));
    },
  );

  it.skipIf(missing)("takes exact numbers as doubles", async () => {
    expect(new Set(await asked(sqrt(exact)))).toEqual(new Set([1.5]));
  });
});

/** Results too small for a double of full precision count as 0: some engines call them an error. */
const normal = (value: number): number => (Math.abs(value) < 2.3e-308 ? 0 : value);

const finite = (value: number): number | null => (Number.isFinite(value) ? normal(value) : null);

/** How many units in the last place lie between two numbers. */
function apart(a: number, b: number): number {
  if (normal(a) === normal(b)) return 0;
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(b))) - 52);
  return Math.abs(a - b) / unit;
}
