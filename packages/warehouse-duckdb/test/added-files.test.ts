import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { name, raw, sql } from "@satsuma/sql";
import type { ImportResult, TableImport, Warehouse } from "@satsuma/sql";
import { leftBehind, OrderFiles, ordersCsv, versionsOf } from "./support/order-files.ts";
import { column, csv, importOf, instant, number, text } from "./support/table.ts";
import { temporaryFolder } from "./support/temporary.ts";
import { memoryWarehouse } from "./support/warehouse.ts";

const where: NonNullable<TableImport["where"]> = {
  text: "amount >= 0",
  keep: sql`${name("amount")} >= ${0}`,
};

describe("where a file was added", () => {
  test("only that is read, and all is told as if every one had been", async () => {
    const files = new OrderFiles({ where, key: "order", duplicates: "reject" });
    files.add("a,1,01,1.50", "a,1,02,2.50", "b,2,03,many", "b,3,04,-1", "c", ",4,05,1");
    const warehouse = await takenIn(files);
    files.add("d,5,01,5", "d,6,,6", ",7,01,7", "too few", "e,8,01,-8", "e,9,01,x");
    const { count, rejected, duplicateKeys } = await addedTo(warehouse, files, 1);
    expect(count).toEqual({
      read: 12,
      accepted: 7,
      rejected: 5,
      kept: 2,
      leftOut: [
        { kind: "filter", reason: "not (amount >= 0)", rows: 2 },
        { kind: "customer", reason: "who is unknown", rows: 2 },
        { kind: "time", reason: "seen is unknown", rows: 1 },
      ],
    });
    expect(rejected.map(({ file, line }) => [files.paths.indexOf(file), line])).toEqual([
      [0, 3],
      [0, 4],
      [0, 6],
      [1, 5],
      [1, 7],
    ]);
    expect(duplicateKeys).toBe(1);
  });

  test("those after it are added likewise, several at once, and those without rows", async () => {
    const files = new OrderFiles();
    files.add();
    const warehouse = await takenIn(files);
    files.add("a,1,01,1", "b,2,01,x");
    await addedTo(warehouse, files, 1);
    files.add();
    files.add("c,3,01,3", "d", "d,4,01,y");
    files.add("e,5,01,5");
    const { count } = await addedTo(warehouse, files, 2);
    expect(count).toMatchObject({ read: 6, kept: 3, rejected: 3 });
    files.add();
    await addedTo(warehouse, files, 5);
  });

  test("of JSON lines, too", async () => {
    const files = new OrderFiles({}, { kind: "jsonl" });
    files.write(0, '{"who":"a","order":"1","seen":"2026-01-01","amount":1}\n[]\n');
    const warehouse = await takenIn(files);
    files.write(
      1,
      '{"who":"b","order":"2","seen":"2026-01-02","amount":"x"}\n{"who":"c","seen":"2026-01-02"}\n',
    );
    const { count } = await addedTo(warehouse, files, 1);
    expect(count).toMatchObject({ read: 4, kept: 2, rejected: 2 });
  });

  test("of Parquet, too, where its columns are stored otherwise", async () => {
    const files = new OrderFiles({}, { kind: "parquet" });
    files.write(
      0,
      await parquet("'a' as who, 1 as order, date '2026-01-01' as seen, 1.5::double as amount"),
    );
    const warehouse = await takenIn(files);
    files.write(
      1,
      await parquet(
        "unnest([2.505, 3]) as amount, 'b' as who, '2' as order, timestamp '2026-01-02 12:00:00' as seen",
      ),
    );
    const { count, rejected } = await addedTo(warehouse, files, 1);
    expect(count).toMatchObject({ read: 3, kept: 2, rejected: 1 });
    expect(rejected).toMatchObject([{ file: files.paths[1], line: 1, column: "amount" }]);
  });

  test("the warehouse knows in which import each file was read", async () => {
    const files = new OrderFiles();
    files.add("a,1,01,1");
    files.add("b,2,01,2");
    const warehouse = await takenIn(files);
    const { version: first } = await versionsOf(warehouse);
    files.add("c,3,01,3");
    await files.takeIn(warehouse);
    const { version: second, whole } = await versionsOf(warehouse);
    files.add("d,4,01,4");
    await files.takeIn(warehouse);
    const { version: third, files: read } = await versionsOf(warehouse);
    expect([whole, Number(second) > Number(first)]).toEqual([first, true]);
    expect(read).toBe(`[${[first, first, second, third].join(", ")}]`);
  });

  test("the first thousand rejected rows are shown, and all are kept", async () => {
    const files = new OrderFiles();
    files.add(...Array.from({ length: 990 }, (_, i) => `a,${i},01,x`));
    const warehouse = await takenIn(files);
    files.add(...Array.from({ length: 20 }, (_, i) => `b,${i},01,x`));
    const { count, rejected } = await addedTo(warehouse, files, 1);
    expect([count.rejected, rejected.length, rejected.at(-1)?.line]).toEqual([1010, 1000, 11]);
  });

  test("progress is told as rows that only grow, also where all files are read after all", async () => {
    const files = new OrderFiles({ key: "order", duplicates: "latest" });
    files.add("a,1,01,1");
    const warehouse = await takenIn(files);
    files.add("a,2,01,1", "a,1,01,1");
    const told: number[] = [];
    await files.takeIn(warehouse, { progress: (rows) => told.push(rows) });
    expect(told).toEqual([2, 3]);
  });
});

describe("every file is read, where", () => {
  const base = ["a,1,01,1", "b,2,01,2"];

  test.each<[string, (files: OrderFiles) => void]>([
    ["one was written again", (files) => files.write(0, ordersCsv(["z,0,01,1", "b,2,01,2"]))],
    [
      "one has another name",
      ({ files }) => files.splice(0, 1, { ...files[0]!, path: `${files[0]!.path}-too` }),
    ],
    ["the first is gone", (files) => void files.files.shift()],
    ["the last is gone", (files) => void files.files.splice(1, 2)],
    ["one came between them", (files) => files.files.splice(1, 0, files.files.pop()!)],
    ["they are in another order", (files) => void (files.files = files.files.toReversed())],
    [
      "they are read in another way",
      (files) => void (files.more = { ...files.more, way: "other" }),
    ],
    ["nobody knows how they are read", (files) => void (files.more = wayless(files))],
  ])("%s", async (_, change) => {
    const files = new OrderFiles();
    files.add(...base);
    files.add("c,3,01,3");
    const warehouse = await takenIn(files);
    files.add("d,4,01,4");
    change(files);
    expect((await takeInAll(warehouse, files)).isWhole).toBe(true);
  });

  test("nobody knew how they were read before", async () => {
    const files = new OrderFiles();
    const { more } = files;
    files.more = wayless(files);
    files.add(...base);
    const warehouse = await takenIn(files);
    expect(await versionsOf(warehouse)).toMatchObject({ files: null, isWayless: true });
    files.more = more;
    files.add("c,3,01,3");
    expect((await takeInAll(warehouse, files)).isWhole).toBe(true);
  });

  const repeats: [string, string[]][] = [
    ["of a row that is kept", ["c,1,05,5"]],
    ["of a row that was left out as older, or rejected", ["c,3,05,5"]],
    ["of an earlier row, and is not the latest", ["c,2,01,5"]],
    ["of another in the same file", ["c,9,05,5", "d,9,06,6"]],
  ];

  test.each(
    (["keep", "reject", "latest"] as const).flatMap((duplicates) =>
      repeats.map(([what, rows]) => [duplicates, what, rows] as const),
    ),
  )("duplicates: %s, and a key is that %s", async (duplicates, _, rows) => {
    const files = new OrderFiles({ key: "order", duplicates });
    files.add("a,1,02,1", "b,2,02,2", "b,3,02,3", "b,3,03,3");
    const warehouse = await takenIn(files);
    files.add("e,10,01,1", ...rows);
    expect((await takeInAll(warehouse, files)).isWhole).toBe(true);
  });

  test("a key is that of an erased customer's row, of which nothing is known any more", async () => {
    const erased = (key: string): boolean => key === "a";
    const files = new OrderFiles({ key: "order", duplicates: "reject", erased });
    files.add("a,1,02,1", "b,2,02,2");
    const warehouse = await takenIn(files);
    files.add("c,1,03,3");
    expect(await takeInAll(warehouse, files)).toMatchObject({ isWhole: true, duplicateKeys: 1 });
  });
});

describe("a key in an added file repeats nothing, where it is", () => {
  test.each([
    ["unknown", "c,,05,5"],
    ["that of a row that was left out", "c,4,05,5"],
    ["that of a row that was rejected", "c,5,05,5"],
    ["of a row that is left out itself", "c,1,05,-5"],
  ])("%s", async (_, row) => {
    const files = new OrderFiles({ key: "order", duplicates: "reject", where });
    files.add("a,1,02,1", "b,,02,2", "b,4,02,-3", "b,5,03,x");
    const warehouse = await takenIn(files);
    files.add(row);
    expect(await addedTo(warehouse, files, 1)).toMatchObject({ duplicateKeys: 0 });
  });
});

test("rows of erased customers in an added file are left out, and counted with those before", async () => {
  const files = new OrderFiles({ erased: (key) => key === "a" });
  files.add("a,1,01,1", "b,2,01,2", "a,3,01,x");
  const warehouse = await takenIn(files);
  files.add("c,4,01,4", "a,5,01,5", "a,6,01,y", "c,7,01,z");
  const { count, rejected } = await addedTo(warehouse, files, 1);
  expect(count).toMatchObject({
    read: 7,
    kept: 2,
    leftOut: [{ kind: "erased", reason: "the customer was erased", rows: 4 }],
  });
  expect(rejected).toMatchObject([{ file: files.paths[1], line: 5 }]);
});

test("once somebody was erased from a table, its files are read again", async () => {
  const files = new OrderFiles();
  files.add("a,1,01,1", "b,2,01,2");
  const warehouse = await takenIn(files);
  await warehouse.arrange({
    keyColumn: column(text),
    events: {
      orders: {
        customer: "who",
        time: "seen",
        fields: { seen: column(instant), amount: column(number) },
      },
    },
  });
  await warehouse.eraseCustomers((key) => key === "a");
  const { version, whole, isWayless, files: read } = await versionsOf(warehouse);
  expect([whole, isWayless, read]).toEqual([version, true, null]);
  files.add("c,3,01,3");
  expect((await takeInAll(warehouse, files)).isWhole).toBe(true);
});

describe("an added file that cannot be taken in leaves what was there", () => {
  test.each<[string, string, (path: string) => void]>([
    ["is not there", "DATA_FILE_MISSING", (path) => rmSync(path)],
    ["is empty", "DATA_FILE_EMPTY", (path) => writeFileSync(path, "")],
    [
      "has a quote that is never closed",
      "DATA_QUOTE_UNCLOSED",
      (path) => writeFileSync(path, ordersCsv(["c,3,01,3", 'd,"4,01,4'])),
    ],
  ])("as it %s", async (_, code, spoil) => {
    const files = new OrderFiles({ key: "order", duplicates: "latest" });
    files.add("a,1,01,1", "b,2,01,x");
    const warehouse = await takenIn(files);
    const before = [await leftBehind(warehouse), await versionsOf(warehouse)];
    files.add("c,3,01,3", "c");
    files.add("d,4,01,4");
    spoil(files.paths[2]!);
    await expect(files.takeIn(warehouse)).rejects.toMatchObject({ code });
    expect([await leftBehind(warehouse), await versionsOf(warehouse)]).toEqual(before);
    await addedTo(warehouse, files, 1);
  });

  test("as it is stopped", async () => {
    const files = new OrderFiles();
    files.add("a,1,01,1", "b,2,01,x");
    const warehouse = await takenIn(files);
    const before = [await leftBehind(warehouse), await versionsOf(warehouse)];
    files.add(...Array.from({ length: 100_000 }, () => "c,3,01,3"));
    const stop = new AbortController();
    const progress = (): void => stop.abort(new Error("enough"));
    const stopped = files.takeIn(warehouse, { signal: stop.signal, progress });
    await expect(stopped).rejects.toThrow("enough");
    expect([await leftBehind(warehouse), await versionsOf(warehouse)]).toEqual(before);
  });
});

test("marks that are not one for each path are a fault of the caller", async () => {
  const warehouse = await memoryWarehouse();
  const from = { paths: ["a.csv", "b.csv"], marks: ["a"], format: csv, columns: [] };
  const orders = { ...importOf("", []), from, way: "as always" };
  await expect(warehouse.importTable(orders)).rejects.toThrow(RangeError);
});

test("however rows come in files, adding these one after another is reading them all at once", async () => {
  const [adding, whole] = [await memoryWarehouse(), await memoryWarehouse()];
  const order = fc
    .record({
      who: fc.constantFrom("a", "b", "c", "gone", ""),
      key: fc.oneof(
        { weight: 30, arbitrary: fc.integer({ min: 100 }) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
        { weight: 2, arbitrary: fc.constant("") },
      ),
      day: fc.constantFrom("01", "02", "03", ""),
      amount: fc.constantFrom("1", "2.50", "-1", "x", "1,1"),
    })
    .map(({ who, key, day, amount }) => `${who},${key},${day},${amount}`);
  let ways = 0;
  let added = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.array(order, { maxLength: 6 }), { minLength: 1, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.record({
        isKeyed: fc.boolean(),
        duplicates: fc.constantFrom("keep" as const, "reject" as const, "latest" as const),
        isFiltered: fc.boolean(),
        areErased: fc.boolean(),
      }),
      async (steps, { isKeyed, duplicates, isFiltered, areErased }) => {
        ways += 1;
        const files = new OrderFiles({
          way: `${ways}`,
          duplicates,
          ...(isKeyed ? { key: "order" } : {}),
          ...(isFiltered ? { where } : {}),
          ...(areErased ? { erased: (key: string) => key === "gone" } : {}),
        });
        for (const [i, step] of steps.entries()) {
          for (const orders of step) files.add(...orders);
          const result = await files.takeIn(adding);
          const { version, whole: first } = await versionsOf(adding);
          if (version !== first) added += 1;
          if (i < steps.length - 1) continue;
          expect(await files.takeIn(whole)).toEqual(result);
          expect(await leftBehind(whole)).toEqual(await leftBehind(adding));
        }
      },
    ),
    { numRuns: Number(process.env["RANDOM_RUNS"] ?? 8) },
  );
  expect(added).toBeGreaterThan(2);
});

/** A warehouse that took the files in as they are. */
async function takenIn(files: OrderFiles): Promise<Warehouse> {
  const warehouse = await memoryWarehouse();
  await files.takeIn(warehouse);
  return warehouse;
}

/** What comes of the files, and lies there, where all of them are read in another warehouse. */
async function readAnew(files: OrderFiles): Promise<unknown> {
  files.show();
  const warehouse = await memoryWarehouse();
  return [await files.takeIn(warehouse), await leftBehind(warehouse)];
}

/** Takes files in, the first of which cannot be read any more, as they would be anew. */
async function addedTo(
  warehouse: Warehouse,
  files: OrderFiles,
  first: number,
): Promise<ImportResult> {
  const expected = await readAnew(files);
  files.hide(first);
  const result = await files.takeIn(warehouse);
  expect([result, await leftBehind(warehouse)]).toEqual(expected);
  files.show();
  return result;
}

/** Takes files in as they would be anew, and says whether all of them were read. */
async function takeInAll(
  warehouse: Warehouse,
  files: OrderFiles,
): Promise<ImportResult & { readonly isWhole: boolean }> {
  const expected = await readAnew(files);
  const result = await files.takeIn(warehouse);
  expect([result, await leftBehind(warehouse)]).toEqual(expected);
  const { version, whole } = await versionsOf(warehouse);
  return { ...result, isWhole: whole === version };
}

/** How they are taken in, where nobody knows in which way. */
function wayless({ more }: OrderFiles): Partial<TableImport> {
  return Object.fromEntries(Object.entries(more).filter(([key]) => key !== "way"));
}

async function parquet(columns: string): Promise<Uint8Array> {
  const path = join(temporaryFolder(), "rows.parquet");
  const writer = await memoryWarehouse();
  await writer.execute(sql`copy (select ${raw(columns)}) to ${path} (format parquet)`);
  return readFileSync(path);
}
