import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileColumn, Frame } from "@satsuma/model";
import { raw, sql } from "@satsuma/sql";
import type { RowSource } from "@satsuma/sql";
import { column, date, field, importOf, instant, keptRows, number, text } from "./support/table.ts";
import { temporaryFile, temporaryFolder } from "./support/temporary.ts";
import { memoryWarehouse } from "./support/warehouse.ts";

const parquet = { kind: "parquet" } as const;
const jsonl = { kind: "jsonl" } as const;

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

describe("a JSON-lines file", () => {
  const columns: FileColumn[] = [
    { name: "who", type: text },
    { name: "a/b~c", type: number, scale: 2 },
    { name: "tags", type: { kind: "list", of: text } },
    { name: "more", type: text },
  ];

  test("is read object by object; lines that hold none are rejected", async () => {
    const lines = [
      '{"who":"a","a/b~c":1.5,"tags":["x","y\\"z"],"more":{"k":[1,2]}}',
      "",
      '{"a/b~c":"2","who":"é\\n"}',
      "not json",
      "[1]",
      '  {"who":"b","a/b~c":null,"tags":null,"other":1}  ',
      '{"who":"c","a/b~c":"much"}',
      '{"who":"d"}{"who":"e"}',
      '{"who":"f","a/b',
    ];
    const path = temporaryFile("rows.jsonl", lines.join("\n"));
    const warehouse = await memoryWarehouse();
    const result = await warehouse.importTable(importOf(path, columns, { format: jsonl }));
    expect(await keptRows(warehouse)).toEqual([
      ["a", "1.50", ["x", 'y"z'], '{"k":[1,2]}'],
      ["é\n", "2.00", null, null],
      ["b", null, null, null],
    ]);
    const noObject = "found something else than a JSON object";
    expect(result.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [4, noObject],
      [5, noObject],
      [7, 'found "much", expected a number with at most 2 decimal places'],
      [8, noObject],
      [9, noObject],
    ]);
    expect(result.count).toMatchObject({ read: 8, accepted: 3, rejected: 5 });
  });

  test("may begin with a byte-order mark and end its lines as on Windows", async () => {
    const path = temporaryFile("rows.jsonl", '\uFEFF{"who":"a"}\r\n{"who":"b"}\r\n');
    const warehouse = await memoryWarehouse();
    await warehouse.importTable(importOf(path, columns.slice(0, 1), { format: jsonl }));
    expect(await keptRows(warehouse)).toEqual([["a"], ["b"]]);
  });

  test("may have an object of 20 MB", async () => {
    const long = "x".repeat(20_000_000);
    const path = temporaryFile("rows.jsonl", `{"who":"${long}"}\n{"who":"b"}\n`);
    const warehouse = await memoryWarehouse();
    const result = await warehouse.importTable(
      importOf(path, columns.slice(0, 1), { format: jsonl }),
    );
    expect(result.count).toMatchObject({ read: 2, kept: 2 });
  });
});

describe("rows of a plugin", () => {
  const columns = {
    who: column(text),
    amount: { ...column(number), scale: 2 },
    seen: column(instant),
    vip: column({ kind: "yes/no" }),
  };

  const frame = (): Frame => ({
    length: 3,
    columns: {
      who: { kind: "codes", codes: Int32Array.of(0, 1, -1), dictionary: ["a", "b"] },
      amount: { kind: "numbers", values: Float64Array.of(2.55, Number.NaN, 1) },
      seen: { kind: "values", values: ["2026-07-01T10:00:00Z", "2026-07-02", "soon"] },
      vip: { kind: "values", values: [true, false, null] },
    },
  });

  const source = (): RowSource => ({
    columns,
    async *batches() {
      yield { rows: frame(), rejected: [{ file: "api", reason: "no such thing" }] };
      yield { rows: frame(), rejected: [] };
    },
  });

  const plan = (from: RowSource) => ({
    name: "orders",
    from,
    fields: Object.entries(columns).map(([name, about]) =>
      field({ name, type: about.type }, { column: about }),
    ),
    customer: "who",
    duplicates: "keep" as const,
  });

  test("are taken in with the same rules as files", async () => {
    const warehouse = await memoryWarehouse();
    const result = await warehouse.importTable(plan(source()));
    const kept = [
      ["a", "2.55", "2026-07-01T10:00:00Z", true],
      ["b", null, "2026-07-02T00:00:00Z", false],
    ];
    expect(await keptRows(warehouse)).toEqual([...kept, ...kept]);
    const late = 'found "soon", expected an existing date and time such as 2026-02-28 09:30:00';
    expect(result.rejected).toEqual([
      { file: "api", reason: "no such thing" },
      { file: "orders", line: 3, column: "seen", reason: late },
      { file: "orders", line: 6, column: "seen", reason: late },
    ]);
    expect(result.count).toEqual({ read: 7, accepted: 4, rejected: 3, kept: 4, leftOut: [] });
  });

  test("leave the import before whole when the plugin fails half-way", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.importTable(plan(source()));
    const failing: RowSource = {
      columns,
      async *batches() {
        yield { rows: frame(), rejected: [] };
        throw new Error("connection lost");
      },
    };
    await expect(warehouse.importTable(plan(failing))).rejects.toThrow("connection lost");
    expect(await keptRows(warehouse)).toHaveLength(4);
  });

  test("must have all columns in every batch", async () => {
    const warehouse = await memoryWarehouse();
    const lacking: RowSource = {
      columns,
      async *batches() {
        yield { rows: { length: 0, columns: {} }, rejected: [] };
      },
    };
    await expect(warehouse.importTable(plan(lacking))).rejects.toThrow("a batch lacks column who");
  });
});

test("several files are one table, each row with the line of its own file", async () => {
  const folder = temporaryFolder();
  const paths = ["1.csv", "2.csv", "3.csv"].map((file) => join(folder, file));
  writeFileSync(paths[0]!, "who,amount\na,1\nb,x\nc\n");
  writeFileSync(paths[1]!, "who,amount\n");
  writeFileSync(paths[2]!, 'who,amount\n"d\n",2\ne,x\n');
  const columns = [
    { name: "who", type: text },
    { name: "amount", type: number, scale: 0 },
  ];
  const warehouse = await memoryWarehouse();
  const one = importOf(paths[0]!, columns);
  const result = await warehouse.importTable({
    ...one,
    from: {
      paths,
      format: { kind: "csv", delimiter: ",", quote: '"', encoding: "utf-8", header: true },
      columns,
    },
  });
  expect(await keptRows(warehouse)).toEqual([
    ["a", 1],
    ["d\n", 2],
  ]);
  expect(result.rejected.map(({ file, line }) => [file, line])).toEqual([
    [paths[0], 3],
    [paths[0], 4],
    [paths[2], 4],
  ]);
  expect(result.count).toMatchObject({ read: 5, accepted: 2, rejected: 3 });
});
