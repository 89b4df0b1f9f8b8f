import type { PreviewCondition } from "@satsuma/engine";
import { expect, it } from "vitest";
import { hasOnlineRetail, retailConfig } from "@satsuma/example-real-data";
import { customersBySql } from "../support/customers-by-sql.ts";
import { sharedProject } from "../support/shared-project.ts";

/** A condition of a rule, and the same of one customer's lines in hand-written SQL. */
const parts = {
  spent: {
    rule: "sum of order_lines.amount ever >= 500",
    sql: "sum(CAST(Quantity * UnitPrice AS DECIMAL(18,3))) >= 500",
  },
  quiet: {
    rule: "has no order_lines in last 30 days",
    sql: "max(InvoiceDate) < '2011-11-10'",
  },
  often: {
    rule: "count of distinct order_lines.invoice ever >= 4",
    sql: "count(DISTINCT InvoiceNo) >= 4",
  },
  wide: {
    rule: "count of distinct order_lines.product ever >= 50",
    sql: "count(DISTINCT StockCode) >= 50",
  },
  abroad: {
    rule: 'has order_lines where (Country is not "United Kingdom") ever',
    sql: "count(CASE WHEN Country <> 'United Kingdom' THEN 1 END) > 0",
  },
} as const;

const { spent, quiet, often, wide, abroad } = parts;
const asOf = "2011-12-10";

const retail = sharedProject(
  {
    "segments/s.seg": `segment s where ${spent.rule} and ${wide.rule} and ${quiet.rule}
      tiers t tier a where ${often.rule} tier b where ${spent.rule}`,
  },
  retailConfig("online_retail.parquet"),
);

it.skipIf(!hasOnlineRetail)(
  "the waterfall of Online Retail is that of hand-written SQL at every condition",
  async () => {
    const text = `${spent.rule} and ${quiet.rule} and any of (${often.rule}, ${wide.rule}, ${abroad.rule})`;
    const { conditions, size, customers } = await retail().project.preview(text, { asOf });
    const any = `(often OR wide OR abroad)`;
    const before = `spent AND quiet`;
    const earlier = `often OR wide`;
    expect([
      ...conditions.map(({ size: left }) => left),
      ...conditions.map(({ alone }) => alone),
      ...conditions.map(({ only }) => only),
    ]).toEqual(
      await sizes(
        "spent",
        before,
        `${before} AND ${any}`,
        "spent",
        "quiet",
        any,
        `NOT spent AND quiet AND ${any}`,
        `spent AND NOT quiet AND ${any}`,
        `${before} AND NOT ${any}`,
      ),
    );
    const listed = conditions[2]!.of!;
    expect(listed.flatMap(figuresOf)).toEqual(
      await sizes(
        ...addedAndOnly(before, "often", "FALSE", `wide OR abroad`),
        ...addedAndOnly(before, "wide", "often", `often OR abroad`),
        ...addedAndOnly(before, "abroad", earlier, earlier),
      ),
    );
    expect(listed.reduce((sum, each) => sum + each.size, 0)).toBe(size);
    expect(customers).toBe(4338);
  },
);

const figuresOf = ({ size, only }: PreviewCondition): readonly number[] => [size, only];

/** Whom a part of a list adds to those of the earlier parts, and whom none of the others brings in. */
const addedAndOnly = (
  before: string,
  part: string,
  earlier: string,
  others: string,
): readonly string[] => [
  `${before} AND ${part} AND NOT (${earlier})`,
  `${before} AND ${part} AND NOT (${others})`,
];

it.skipIf(!hasOnlineRetail)(
  "the difference of two rules of Online Retail is that of hand-written SQL",
  async () => {
    const base = `segment s where ${spent.rule} and ${often.rule}
       tiers t tier a where ${wide.rule} tier b where ${spent.rule}`;
    const texts = new Map([["segments/s.seg", base]]);
    const diff = await retail().project.diff({ name: "before", texts }, { asOf });
    const [was, is] = [`spent AND often`, `spent AND wide AND quiet`];
    const [before, after, entered, left] = await sizes(
      was,
      is,
      `${is} AND NOT (${was})`,
      `${was} AND NOT (${is})`,
    );
    expect(diff.segments[0]).toMatchObject({ before, after, entered, left });
    expect(causesOf(diff.segments[0]!.entering)).toEqual({ [often.rule]: entered });
    const [narrow, bought] = await sizes(`${was} AND NOT wide`, `${was} AND wide AND NOT quiet`);
    expect(causesOf(diff.segments[0]!.leaving)).toEqual({
      [wide.rule]: narrow,
      [quiet.rule]: bought,
    });
    const move = (from: string | null, to: string | null) =>
      diff.tiers[0]!.moves.find((each) => each.from === from && each.to === to)?.customers ?? 0;
    expect([move("t.a", "t.b"), move("t.b", "t.a"), move(null, "t.a"), move(null, null)]).toEqual(
      await sizes(
        `wide AND NOT often AND spent`,
        `NOT wide AND spent AND often`,
        `NOT wide AND NOT spent AND often`,
        `NOT wide AND NOT spent AND NOT often`,
      ),
    );
  },
);

const causesOf = (causes: readonly { readonly text: string; readonly customers: number }[]) =>
  Object.fromEntries(causes.map(({ text, customers }) => [text, customers]));

/** For how many customers each condition over the parts holds. */
async function sizes(...conditions: readonly string[]): Promise<number[]> {
  const columns = Object.entries(parts).map(([name, { sql }]) => `${sql} AS ${name}`);
  const counts = conditions.map((condition) => `count(CASE WHEN ${condition} THEN 1 END)`);
  const [row = ""] = await customersBySql(
    `SELECT concat_ws(',', ${counts.join(", ")}) FROM (SELECT ${columns.join(", ")} FROM lines GROUP BY CustomerID)`,
  );
  return row.split(",").map(Number);
}
