import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileColumn } from "@satsuma/model";
import { raw, sql } from "@satsuma/sql";
import { date, field, importOf, instant, keptRows, number, text } from "./support/table.ts";
import { temporaryFile, temporaryFolder } from "./support/temporary.ts";
import { memoryWarehouse } from "./support/warehouse.ts";

const parquet = { kind: "parquet" } as const;

/** A Parquet file with the rows of a query. */
async function parquetFile(query: string): Promise<string> {
  const path = join(temporaryFolder(), "rows.parquet");
  const writer = await memoryWarehouse();
  await writer.execute(sql`copy (${raw(query)}) to ${path} (format parquet)`);
  return path;
}

describe("a Parquet file", () => {
  const cases: [
    title: string,
    values: string,
    type: Omit<FileColumn, "name">,
    kept: readonly unknown[],
    reasons?: readonly string[],
  ][] = [
    [
      "doubles are the decimals they were written for",
      "(2.55::double), (0.1::double), (-1e3::double), (null)",
      { type: number, scale: 2 },
      ["2.55", "0.10", "-1000.00", null],
    ],
    [
      "floats are too",
      "(2.55::float), (16777217::float)",
      { type: number, scale: 2 },
      ["2.55", "16777216.00"],
    ],
    [
      "doubles that are no number are unknown",
      "('nan'::double), ('inf'::double)",
      { type: number, scale: 2 },
      [null, null],
    ],
    [
      "doubles with more places are rejected",
      "(2.555::double), (2.5::double)",
      { type: number, scale: 2 },
      ["2.50"],
      ['found "2.555", expected a number with at most 2 decimal places'],
    ],
    [
      "decimals with more places are rejected",
      "(2.555::decimal(9,3)), (2.550::decimal(9,3))",
      { type: number, scale: 2 },
      ["2.55"],
      ['found "2.555", expected a number with at most 2 decimal places'],
    ],
    [
      "whole numbers are exact",
      "(9007199254740993::bigint)",
      { type: number, scale: 0 },
      ["9007199254740993"],
    ],
    [
      "whole doubles are text without a fraction",
      "(17850::double), (0.5::double), (null)",
      { type: text },
      ["17850", "0.5", null],
    ],
    ["empty text is unknown, as in CSV", "(''), (' ')", { type: text }, [null, " "]],
    [
      "text is read as a number where one is wanted",
      "('2.50'), ('x')",
      { type: number, scale: 2 },
      ["2.50"],
      ['found "x", expected a number with at most 2 decimal places'],
    ],
    [
      "dates are dates",
      "(date '2026-02-28'), ('infinity'::date)",
      { type: date },
      ["2026-02-28"],
      ['found "infinity", expected an existing date such as 2026-02-28'],
    ],
    [
      "timestamps are on the clocks of the zone that is named",
      "(timestamp '2026-07-01 12:00:00')",
      { type: instant },
      ["2026-07-01T10:00:00Z"],
    ],
    [
      "timestamps in nanoseconds too",
      "(timestamp_ns '2026-07-01 12:00:00.123456789')",
      { type: instant },
      ["2026-07-01T10:00:00.123456Z"],
    ],
    [
      "timestamps with a zone are instants",
      "(timestamptz '2026-07-01 12:00:00+00')",
      { type: instant },
      ["2026-07-01T12:00:00Z"],
    ],
    [
      "dates as instants are the zone's midnights",
      "(date '2026-07-01')",
      { type: instant },
      ["2026-06-30T22:00:00Z"],
    ],
    ["yes and no", "(true), (false), (null)", { type: { kind: "yes/no" } }, [true, false, null]],
    [
      "whole numbers as yes and no",
      "(1), (0), (2)",
      { type: { kind: "yes/no" } },
      [true, false],
      ['found "2", expected yes or no'],
    ],
    [
      "values of a closed list",
      "('gold'), ('tin')",
      { type: { kind: "enum", values: ["gold", "silver"] } },
      ["gold"],
      ['found "tin", expected one of "gold", "silver"'],
    ],
    [
      "doubles as they are",
      "(1/3::double), ('inf'::double)",
      { type: { kind: "approx" } },
      [1 / 3, null],
    ],
    ["lists of text", "(['a','b'])", { type: { kind: "list", of: text } }, [["a", "b"]]],
    [
      "texts that stand for unknown",
      "('N/A'), ('3')",
      { type: number, scale: 0, unknown: ["N/A"] },
      [null, 3],
    ],
  ];

  test.each(cases)("%s", async (_, values, about, kept, reasons = []) => {
    const path = await parquetFile(`select 'a' as who, v as "value" from (values ${values}) t(v)`);
    const columns: FileColumn[] = [
      { name: "who", type: text },
      { name: "value", ...about },
    ];
    const warehouse = await memoryWarehouse();
    const result = await warehouse.importTable({
      ...importOf(path, columns, { format: parquet }),
      fields: [field(columns[0]!), field(columns[1]!, { localTo: "Europe/Berlin" })],
    });
    expect((await keptRows(warehouse)).map(([, value]) => value)).toEqual(kept);
    expect(result.rejected.map(({ reason }) => reason)).toEqual(reasons);
  });

  test("says which row was rejected", async () => {
    const path = await parquetFile(
      "select 'a' as who, case when i = 700 then 'x' else '1' end as amount from range(1000) r(i)",
    );
    const warehouse = await memoryWarehouse();
    const columns = [
      { name: "who", type: text },
      { name: "amount", type: number, scale: 0 },
    ];
    const result = await warehouse.importTable(importOf(path, columns, { format: parquet }));
    expect(result.rejected).toMatchObject([{ line: 701, column: "amount" }]);
    expect(result.count).toMatchObject({ read: 1000, rejected: 1 });
  });

  test("without a column it should have is told so", async () => {
    const path = await parquetFile("select 'a' as who");
    const warehouse = await memoryWarehouse();
    const columns = [
      { name: "who", type: text },
      { name: "amount", type: number },
    ];
    await expect(
      warehouse.importTable(importOf(path, columns, { format: parquet })),
    ).rejects.toMatchObject({ code: "DATA_COLUMNS_DIFFER" });
  });

  test("that is none is told so", async () => {
    const warehouse = await memoryWarehouse();
    const path = temporaryFile("rows.parquet", "not a Parquet file");
    await expect(
      warehouse.importTable(importOf(path, [{ name: "who", type: text }], { format: parquet })),
    ).rejects.toMatchObject({ code: "DATA_FILE_BROKEN" });
  });
});
