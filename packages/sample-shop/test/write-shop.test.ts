import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { DuckDBInstance } from "@duckdb/node-api";
import { generateShop, shopTables, tableNames, writeShop } from "@satsuma/sample-shop";
import type { FileFormat } from "@satsuma/sample-shop";
import { describe, expect, test } from "vitest";

import { parseCsv } from "./parse-csv.ts";
import { rowsOf } from "./rows-of.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const options = { customers: 400, seed: "files" };
const formats: FileFormat[] = ["csv", "parquet"];

describe.each(formats)("as %s", (format) => {
  test("every table but the truth is a file of its own, with as many rows as were made", async () => {
    const folder = await temporaryFolder();
    const written = await writeShop(folder, options, { format });
    const visible = tableNames.filter((name) => name !== "planted");
    expect((await readdir(folder)).sort()).toEqual(
      visible.map((name) => `${name}.${format}`).sort(),
    );
    const made = rowsOf(generateShop(options));
    for (const name of visible) {
      const rows = [...made.get(name)!.values()][0]!.length;
      expect(written[name]).toEqual({ rows, files: [`${name}.${format}`] });
    }
  });

  test("the same seed gives the same bytes, whatever the size of batches, and another seed others", async () => {
    const digests = await Promise.all(
      [options, { ...options, batchCustomers: 33 }, { ...options, seed: "others" }].map(
        async (shop) => {
          const folder = await temporaryFolder();
          await writeShop(folder, shop, { format });
          return digestsOf(folder);
        },
      ),
    );
    expect(digests[1]).toEqual(digests[0]);
    expect(digests[2]!.get(`orders.${format}`)).not.toEqual(digests[0]!.get(`orders.${format}`));
  });

  test("only the tables asked for are written", async () => {
    const folder = await temporaryFolder();
    await writeShop(folder, options, { format, tables: ["orders", "planted"] });
    expect((await readdir(folder)).sort()).toEqual([`orders.${format}`, `planted.${format}`]);
  });

  test("a table without rows is a file that still says what its columns are", async () => {
    const folder = await temporaryFolder();
    const written = await writeShop(folder, { customers: 0, seed: 1 }, { format });
    expect(written.orders).toEqual({ rows: 0, files: [`orders.${format}`] });
    expect(await columnsOf(join(folder, `orders.${format}`))).toEqual(
      Object.keys(shopTables.orders),
    );
  });

  test("a long table goes on in further files, together the same as one", async () => {
    const [one, parts] = [await temporaryFolder(), await temporaryFolder()];
    const shop = { ...options, batchCustomers: 50 };
    await writeShop(one, shop, { format });
    const written = await writeShop(parts, shop, { format, rowsPerFile: 3000 });
    const { files, rows } = written.page_views!;
    expect(files.length).toBeGreaterThan(2);
    expect(files[0]).toBe(`page_views-000.${format}`);
    const both = await Promise.all([
      readRows([join(one, `page_views.${format}`)]),
      readRows(files.map((file) => join(parts, file))),
    ]);
    expect(both[0]).toHaveLength(rows);
    expect(both[1]).toEqual(both[0]);
  });
});

describe("the values in files", () => {
  test("CSV and Parquet hold the same values", async () => {
    const [csv, parquet] = [await temporaryFolder(), await temporaryFolder()];
    await writeShop(csv, options, { format: "csv", tables: tableNames });
    await writeShop(parquet, options, { format: "parquet", tables: tableNames });
    for (const table of tableNames) {
      expect(await readRows([join(csv, `${table}.csv`)])).toEqual(
        await readRows([join(parquet, `${table}.parquet`)], "parquet"),
      );
    }
  });

  test("Parquet keeps money as decimals, times as timestamps and interests as lists", async () => {
    const folder = await temporaryFolder();
    await writeShop(folder, options, { format: "parquet" });
    const types = await typesOf(join(folder, "customers.parquet"));
    expect(types).toMatchObject({
      customer_id: "BIGINT",
      birth_date: "DATE",
      postcode: "VARCHAR",
      latitude: "DOUBLE",
      interests: "VARCHAR[]",
      email_opt_in: "BOOLEAN",
      signed_up_at: "TIMESTAMP",
    });
    expect(await typesOf(join(folder, "orders.parquet"))).toMatchObject({
      ordered_at: "TIMESTAMP",
      status: "VARCHAR",
      amount: "DECIMAL(12,2)",
      item_count: "BIGINT",
    });
  });

  test("CSV says that its times are in UTC, and separates interests by bars", async () => {
    const folder = await temporaryFolder();
    await writeShop(folder, options, { format: "csv" });
    const [header, ...customers] = parseCsv(await readFile(join(folder, "customers.csv"), "utf8"));
    const column = (name: string) => customers.map((row) => row[header!.indexOf(name)]!);
    for (const at of column("signed_up_at"))
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(
      column("interests").filter((list) => /^[a-z]+(\|[a-z]+)+$/.test(list)).length,
    ).toBeGreaterThan(100);
    expect(new Set(column("email_opt_in"))).toEqual(new Set(["true", "false", ""]));
  });

  test("texts with commas, quotes and line breaks come out of CSV as they went in", async () => {
    const folder = await temporaryFolder();
    await writeShop(folder, options, { format: "csv" });
    const [header, ...answers] = parseCsv(
      await readFile(join(folder, "survey_answers.csv"), "utf8"),
    );
    const texts = answers.map((row) => row[header!.indexOf("answer")]);
    expect(texts).toEqual(rowsOf(generateShop(options)).get("survey_answers")!.get("answer"));
    for (const mark of [",", '"', "\n", "è"]) {
      expect(texts.filter((text) => text!.includes(mark)).length).toBeGreaterThan(0);
    }
  });
});

describe("what was there before", () => {
  test("files of those names are not touched unless they may be replaced", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "orders.csv"), "mine");
    await expect(writeShop(folder, options, { format: "csv" })).rejects.toMatchObject({
      name: "SampleShopError",
      code: "SHOP_FOLDER_TAKEN",
    });
    expect(await readdir(folder)).toEqual(["orders.csv"]);
    expect(await readFile(join(folder, "orders.csv"), "utf8")).toBe("mine");
  });

  test("replacing a larger shop leaves none of its parts, and other files stay", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "orders-notes.csv"), "mine");
    const batches = { ...options, batchCustomers: 100 };
    await writeShop(folder, batches, { format: "csv", tables: ["orders"], rowsPerFile: 300 });
    expect((await readdir(folder)).length).toBeGreaterThan(3);
    await writeShop(folder, options, { format: "csv", tables: ["orders"], replace: true });
    expect((await readdir(folder)).sort()).toEqual(["orders-notes.csv", "orders.csv"]);
  });

  test("a folder that cannot be is an error that says why", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    const failure = writeShop(join(folder, "file", "shop"), options, { format: "csv" });
    await expect(failure).rejects.toMatchObject({
      code: "SHOP_NOT_WRITTEN",
      cause: { code: "ENOTDIR" },
    });
  });
});

describe("while it is written", () => {
  test("progress is told from the first customers to all of them", async () => {
    const told: [number, number][] = [];
    await writeShop(
      await temporaryFolder(),
      { ...options, batchCustomers: 150 },
      { format: "csv", progress: (done, all) => told.push([done, all]) },
    );
    expect(told).toEqual([
      [150, 400],
      [300, 400],
      [400, 400],
    ]);
  });

  test.each([0, 100, 300])(
    "stopped after %i customers, it leaves the folder as it was",
    async (after) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, "orders.csv"), "mine");
      const stop = new AbortController();
      const progress = (done: number) => {
        if (done >= after) stop.abort(new Error("enough"));
      };
      if (after === 0) progress(0);
      const writing = {
        format: "csv",
        replace: true,
        rowsPerFile: 500,
        signal: stop.signal,
        progress,
      } as const;
      await expect(writeShop(folder, { ...options, batchCustomers: 50 }, writing)).rejects.toThrow(
        "enough",
      );
      expect(await readdir(folder)).toEqual(["orders.csv"]);
      expect(await readFile(join(folder, "orders.csv"), "utf8")).toBe("mine");
    },
  );
});

async function digestsOf(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).sort();
  const digest = async (name: string) =>
    createHash("sha256")
      .update(await readFile(join(folder, name)))
      .digest("hex");
  return new Map(await Promise.all(names.map(async (name) => [name, await digest(name)] as const)));
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Rows with every value as the text CSV has for it, `null` for unknown. */
async function readRows(files: readonly string[], format?: FileFormat): Promise<unknown[]> {
  const list = files.map((file) => `'${file}'`).join(", ");
  if (files[0]!.endsWith(".csv")) {
    return ask(`FROM read_csv([${list}], header = true, all_varchar = true, strict_mode = true)`);
  }
  if (format === undefined) return ask(`FROM read_parquet([${list}])`);
  const types = Object.entries(await typesOf(files[0]!));
  const columns = types.map(([name, type]) => `${asCsvText(name, type)} AS ${name}`).join(", ");
  return ask(`SELECT ${columns} FROM read_parquet([${list}])`);
}

function asCsvText(name: string, type: string): string {
  if (type === "TIMESTAMP") return `strftime(${name}, '%Y-%m-%dT%H:%M:%SZ')`;
  return type === "VARCHAR[]" ? `array_to_string(${name}, '|')` : `${name}::VARCHAR`;
}

async function typesOf(file: string): Promise<Record<string, string>> {
  const rows = await ask(`DESCRIBE FROM '${file}'`);
  return Object.fromEntries(rows.map((row) => [row["column_name"], row["column_type"]]));
}

const columnsOf = async (file: string) => Object.keys(await typesOf(file));
