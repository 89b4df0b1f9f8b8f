import { gzipSync } from "node:zlib";
import { csv } from "@satsuma/plugin-files";
import { describe, expect, it } from "vitest";
import { folderWith, opened, typesOf } from "./support/folder.ts";

const openText = async (text: string | Uint8Array, options: Parameters<typeof csv>[1] = {}) =>
  opened(await folderWith({ "a.csv": text }), csv("a.csv", options));

describe("the type of a column", () => {
  it.each([
    ["whole numbers", "7\n-12\n0", "number 0"],
    ["decimals, with as many places as any value has", "1.5\n2\n-0.125", "number 3"],
    ["numbers with exponents", "1.5\n2e10\n3", "approx"],
    ["text, for codes with leading zeros", "01099\n80331\n10115", "text"],
    ["text, for numbers too long to count with", "12345678901234567890\n2\n3", "text"],
    ["numbers, also with spaces around them", " 1.5\n2 \n 3 ", "number 1"],
    ["yes/no", "true\nfalse\nYes", "yes/no"],
    ["dates", "2026-02-28\n2024-02-29\n1999-12-31", "date"],
    [
      "dates, also where one does not exist: that row is rejected at import",
      "2026-02-28\n2026-02-30\n2026-01-01",
      "date",
    ],
    [
      "times without a zone",
      "2026-02-28 10:00\n2026-02-28T10:00:30\n2026-02-28 10:00:30.123456",
      "instant local",
    ],
    [
      "times with a zone",
      "2026-02-28T10:00:00Z\n2026-02-28T10:00:00+01:00\n2026-02-28 10:00:00+0100",
      "instant",
    ],
    [
      "dates with the day first, where one can only be read so",
      "31/01/2026\n01/02/2026\n03/04/2026",
      "date",
    ],
    [
      "dates with the month first, where one can only be read so",
      "01/31/2026\n02/01/2026\n03/04/2026",
      "date",
    ],
    [
      "times with points and the day first",
      "31.01.2026 9:30\n01.02.2026 18:05\n3.4.2026 0:00",
      "instant local",
    ],
    ["text, for dates that can be read two ways", "01/02/2026\n03/04/2026\n05/06/2026", "text"],
    ["text, for words", "a\nb\nc", "text"],
    ["text, where a single value is no number", "1\n2\nn/a", "text"],
    ["a number, where the others are blank", "1\n  \n3", "number 0"],
    ["text, where nothing is known", '""\n""\n""', "text"],
  ])("is %s", async (_, values, type) => {
    expect(
      typesOf(
        await openText(
          `v,w\n${values
            .split("\n")
            .map((value) => `${value},x`)
            .join("\n")}\n`,
        ),
      )["v"],
    ).toBe(type);
  });

  it("comes with its reason", async () => {
    const { columns } = await openText(`n\n${"1\n".repeat(50)}N/A\n`);
    expect(columns[0]!.because).toBe(
      '1 of 51 values are no whole numbers, such as "N/A"; to read whole numbers and reject those rows, set its type in columns',
    );
  });

  it("is what the config sets", async () => {
    const table = await openText("id,n,t\n7,1,2026\n8,x,2025\n", {
      columns: { id: "text", n: "number" },
      timeFormat: { t: "%Y" },
    });
    expect(typesOf(table)).toEqual({ id: "text", n: "number 0", t: "date" });
  });

  it.each<[string, string, Parameters<typeof csv>[1], string]>([
    ["the places of its numbers", "1.123456\nn/a", { columns: { v: "number" } }, "number 6"],
    [
      "the order of day and month in most values",
      "31/12/2026\n?",
      { columns: { v: "date" } },
      "date",
    ],
    [
      "the usual places where no value is a number",
      "a\nb",
      { columns: { v: "number" } },
      "number 4",
    ],
    [
      "times without a zone",
      "2026-01-01 10:00\nsoon",
      { columns: { v: "instant" } },
      "instant local",
    ],
  ])("that is set keeps %s", async (_, values, options, type) => {
    expect(typesOf(await openText(`v\n${values}\n`, options))["v"]).toBe(type);
  });

  it("that is set to dates is read as they are written", async () => {
    const table = await openText("v\n31/12/2026\n?\n", { columns: { v: "date" } });
    expect(table).toMatchObject({ scan: { columns: [{ timeFormat: "%d/%m/%Y" }] } });
  });

  it.each([
    ["commas between thousands", '"1,234.50"\n"12,000"\n"1,000,000"', "write 1234.50 for 1,234.50"],
    ["a decimal comma", '"2,5"\n"1.234,75"\n"0,1"', "write 2.5 for 2,5"],
    ["per cent signs", "12.5%\n3 %\n40%", "write 12.5 for 12.5%"],
    ["currency signs", "€ 12.50\n$3\n7.00 EUR", "write 12.50 for € 12.50"],
  ])("is text for numbers with %s, and says how to write them", async (_, values, advice) => {
    const { columns } = await openText(`v\n${values}\n`);
    expect(columns[0]).toMatchObject({ column: { type: { kind: "text" } } });
    expect(columns[0]!.because).toContain(advice);
  });

  it("is text where numbers end far down the file", async () => {
    const { columns } = await openText(`v\n${"1\n".repeat(30_000)}one\n`);
    expect(columns[0]!.because).toContain('1 of 30,001 values are no whole numbers, such as "one"');
  });

  it("is found where the first rows are blank", async () => {
    expect(typesOf(await openText(`v,w\n${" ,x\n".repeat(30_000)}2.5,x\n`))["v"]).toBe("number 1");
  });

  it("is open where no row has a value", async () => {
    const { columns } = await openText("v,w\n,1\n,2\n");
    expect(columns.map(({ isEmpty = false }) => isEmpty)).toEqual([true, false]);
  });

  it("leaves out what the config calls unknown", async () => {
    const table = await openText("n\n1\nN/A\n2.5\n", { unknown: ["N/A"] });
    expect(typesOf(table)).toEqual({ n: "number 1" });
  });
});

describe("a CSV file", () => {
  it.each([
    ["semicolons", "a;b\n1;2,5\n3;4,5\n", ";"],
    ["tabs", "a\tb\n1\t2\n", "\t"],
    ["commas, also where values hold semicolons", "a,b\n1;2,3\n4;5,6\n", ","],
    ["nothing, with a single column", "a\n1\n", ","],
    ["semicolons, with decimal commas", "a;b\n1,5;2,5\n3;4,5\n", ";"],
  ])("is read with %s", async (_, text, delimiter) => {
    const table = await openText(text);
    expect(table).toMatchObject({ scan: { format: { delimiter } } });
  });

  it.each<[string, Uint8Array, string]>([
    ["a byte order mark", Buffer.from("\uFEFFname\nJosé\n"), "utf-8"],
    ["Latin-1 bytes", Buffer.from("name\nJosé\n", "latin1"), "latin-1"],
    ["UTF-16", Buffer.from("\uFEFFname\nJosé\n", "utf16le"), "utf-16"],
  ])("is read with %s", async (_, bytes, encoding) => {
    const table = await openText(bytes);
    expect(table).toMatchObject({ scan: { format: { encoding } } });
    expect(table.columns.map(({ name }) => name)).toEqual(["name"]);
  });

  it("keeps names as they are, with spaces, points, quotes and line breaks", async () => {
    const { columns } = await openText('"a b",a.b,"a""b","a\nb",ä,select\n1,2,3,4,5,6\n');
    expect(columns.map(({ name }) => name)).toEqual(["a b", "a.b", 'a"b', "a\nb", "ä", "select"]);
  });

  it("has the columns of its first line, also where a row below is longer", async () => {
    expect(typesOf(await openText("id,n\n1,2\n3\n4,5,6\n7,8\n"))).toEqual({
      id: "number 0",
      n: "number 0",
    });
  });

  it("may have five hundred columns", async () => {
    const names = Array.from({ length: 500 }, (_, i) => `c${i}`);
    const { columns } = await openText(`${names.join(",")}\n${names.map((_, i) => i).join(",")}\n`);
    expect(columns.map(({ name }) => name)).toEqual(names);
  });

  it("may end its lines with carriage returns", async () => {
    expect(typesOf(await openText("id,n\r1,2.5\r2,3\r"))).toEqual({
      id: "number 0",
      n: "number 1",
    });
  });

  it("may end its lines with a delimiter", async () => {
    expect(typesOf(await openText("id,n,\n1,2,\n3,4,\n"))).toMatchObject({
      id: "number 0",
      n: "number 0",
      column3: "text",
    });
  });

  it.each(["a'b.csv", 'a"b.csv', "a [1].csv", "a*.csv", "ä ü.tsv"])(
    "may be called %s",
    async (file) => {
      const folder = await folderWith({ [file]: "right\n1\n", "a 1.csv": "wrong\n1\n" });
      expect(typesOf(await opened(folder, csv(file)))).toEqual({ right: "number 0" });
    },
  );

  it("counts once, however often the config names it", async () => {
    const folder = await folderWith({ "1.csv": "a\n1\n", "2.csv": "a\n2\n" });
    const table = await opened(folder, csv(["2.csv", "*.csv", "./1.csv"]));
    expect(table).toMatchObject({ scan: { paths: [`${folder}/2.csv`, `${folder}/1.csv`] } });
  });

  it("is read the same when gzipped", async () => {
    const text = "id,amount\n1,2.50\n2,3.75\n";
    const folder = await folderWith({ "a.csv": text, "b.csv.gz": gzipSync(text) });
    expect(typesOf(await opened(folder, csv("b.csv.gz")))).toEqual(
      typesOf(await opened(folder, csv("a.csv"))),
    );
  });

  it("keeps quoted line breaks inside a value", async () => {
    expect(typesOf(await openText('id,note\n1,"two\nlines"\n2,"a ""quoted"" word"\n'))).toEqual({
      id: "number 0",
      note: "text",
    });
  });

  it("may be several files by a pattern, in order of their names", async () => {
    const folder = await folderWith({ "d/2.csv": "a\n2.5\n", "d/1.csv": "a\n1\n" });
    const table = await opened(folder, csv("d/*.csv"));
    expect(typesOf(table)).toEqual({ a: "number 1" });
    expect(table).toMatchObject({
      scan: { paths: [expect.stringMatching(/1\.csv$/u), expect.stringMatching(/2\.csv$/u)] },
    });
  });

  it.each<[string, Record<string, string | Uint8Array>, Parameters<typeof csv>, string]>([
    ["is missing", {}, ["a.csv"], "DATA_FILE_MISSING"],
    ["no file fits the pattern", {}, ["*.csv"], "DATA_FILE_MISSING"],
    ["is a folder", { "a.csv/b": "" }, ["a.csv"], "DATA_FILE_IS_FOLDER"],
    ["is empty", { "a.csv": "" }, ["a.csv"], "DATA_FILE_EMPTY"],
    [
      "is cut off in the middle of its gzip",
      { "a.csv.gz": gzipSync("a,b\n1,2\n").subarray(0, 15) },
      ["a.csv.gz"],
      "DATA_FILE_TRUNCATED",
    ],
    [
      "has two columns of one name",
      { "a.csv": "id,amount,id\n1,2,3\n" },
      ["a.csv"],
      "DATA_COLUMNS_REPEATED",
    ],
    [
      "has two columns that differ in capitals only",
      { "a.csv": "id,amount,ID\n1,2,3\n" },
      ["a.csv"],
      "DATA_COLUMNS_REPEATED",
    ],
    [
      "is packed without saying so",
      { "a.csv": gzipSync("a,b\n1,2\n") },
      ["a.csv"],
      "DATA_FILE_KIND",
    ],
    ["is a workbook", { "a.csv": "PK\u0003\u0004xl/workbook.xml" }, ["a.csv"], "DATA_FILE_KIND"],
    ["is Parquet", { "a.csv": "PAR1abc" }, ["a.csv"], "DATA_FILE_KIND"],
    [
      "is not packed but says so",
      { "a.csv.gz": "a,b\n1,2\n" },
      ["a.csv.gz"],
      "DATA_FILE_TRUNCATED",
    ],
    [
      "is read with the wrong delimiter",
      { "a.csv": "a,b\n1,2\n" },
      ["a.csv", { delimiter: ";" }],
      "DATA_DELIMITER",
    ],
    ["begins with values", { "a.csv": "1,2026-01-01\n2,2026-01-02\n" }, ["a.csv"], "DATA_HEADER"],
    [
      "lacks a column the config names",
      { "a.csv": "amount\n1\n" },
      ["a.csv", { columns: { amuont: "number" } }],
      "DATA_COLUMN_MISSING",
    ],
    [
      "has other columns than its fellow",
      { "1.csv": "a\n1\n", "2.csv": "b\n1\n" },
      [["1.csv", "2.csv"]],
      "DATA_COLUMNS_DIFFER",
    ],
  ])("that %s is told with what to do", async (_, files, args, code) => {
    const folder = await folderWith(files);
    await expect(opened(folder, csv(...args))).rejects.toMatchObject({
      code,
      help: expect.any(String),
    });
  });

  it("with nothing but names has columns and no types", async () => {
    const { columns } = await openText("id,amount\n");
    expect(columns.map(({ because }) => because)).toEqual([
      "the file has no rows",
      "the file has no rows",
    ]);
  });

  it("changes its fingerprint when it is written again", async () => {
    const folder = await folderWith({ "a.csv": "a\n1\n" });
    const before = (await opened(folder, csv("a.csv"))).fingerprint;
    const { writeFile } = await import("node:fs/promises");
    await writeFile(`${folder}/a.csv`, "a\n1\n2\n");
    expect((await opened(folder, csv("a.csv"))).fingerprint).not.toBe(before);
  });
});
