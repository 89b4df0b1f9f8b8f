import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { FileFormat, ValueType } from "@satsuma/model";
import { csv, date, importOf, instant, keptRows, number, text } from "./support/table.ts";
import { temporaryFile, temporaryFolder } from "./support/temporary.ts";
import { memoryWarehouse } from "./support/warehouse.ts";

const two = [
  { name: "who", type: text },
  { name: "amount", type: number, scale: 2 },
];

const latin1: FileFormat = { ...csv, encoding: "latin-1" };
const utf16: FileFormat = { ...csv, encoding: "utf-16" };

interface Case {
  readonly title: string;
  readonly content: string | Uint8Array;
  readonly file?: string;
  readonly format?: FileFormat;
  readonly kept: readonly (readonly unknown[])[];
  /** Line, column and reason of each rejected row. */
  readonly rejected?: readonly (readonly [number, string | undefined, string])[];
}

const cases: readonly Case[] = [
  {
    title: "quoted values may hold line breaks, delimiters and doubled quotes",
    content: 'who,amount\n"a\n""b"", c",1.50\nd,2\n',
    kept: [
      ['a\n"b", c', "1.50"],
      ["d", "2.00"],
    ],
  },
  {
    title: "a byte-order mark is no part of the first name",
    content: "\uFEFFwho,amount\na,1\n",
    kept: [["a", "1.00"]],
  },
  {
    title: "a quoted header after a byte-order mark is one header",
    content: '\uFEFF"who, and\nwhy",amount\na,1\n',
    kept: [["a", "1.00"]],
  },
  {
    title: "lines may end as on Windows",
    content: 'who,amount\r\n"a\r\nb",1\r\nc,2\r\n',
    kept: [
      ["a\r\nb", "1.00"],
      ["c", "2.00"],
    ],
  },
  {
    title: "lines may end in several ways in one file",
    content: 'who,amount\na,1\r\n"b\r\nx",2\nc,3\rd,4\r\n',
    kept: [
      ["a", "1.00"],
      ["b\r\nx", "2.00"],
      ["c", "3.00"],
      ["d", "4.00"],
    ],
  },
  {
    title: "Latin-1 is read as Windows writes it",
    content: Buffer.from([
      ...Buffer.from("who,amount\ncaf"),
      0xe9,
      0x20,
      0x80,
      ...Buffer.from(",1\n"),
    ]),
    format: latin1,
    kept: [["café €", "1.00"]],
  },
  {
    title: "bytes that are not UTF-8 reject the row they are in",
    content: Buffer.concat([
      Buffer.from("who,amount\na,1\ncaf"),
      Buffer.from([0xe9]),
      Buffer.from(",2\nb,3\n"),
    ]),
    kept: [
      ["a", "1.00"],
      ["b", "3.00"],
    ],
    rejected: [[3, undefined, "found bytes that are not UTF-8 text"]],
  },
  {
    title: "UTF-16 of either byte order is read",
    content: Buffer.from("\uFEFFwho,amount\nкот,1\n", "utf16le").swap16(),
    format: utf16,
    kept: [["кот", "1.00"]],
  },
  {
    title: "a gzipped file is read like any other",
    content: gzipSync("who,amount\na,1\n"),
    file: "orders.csv.gz",
    kept: [["a", "1.00"]],
  },
  {
    title: "rows with too few or too many values are rejected",
    content: 'who,amount\na,1\nb\nc,3,4\n"d\n\nd",5\n\ne,"5\n6",7\nf,8\n',
    kept: [
      ["a", "1.00"],
      ["d\n\nd", "5.00"],
      ["f", "8.00"],
    ],
    rejected: [
      [3, undefined, "found 1 value, expected 2"],
      [4, undefined, "found 3 values, expected 2"],
      [9, undefined, "found 3 values, expected 2"],
    ],
  },
  {
    title: "text after a closing quote rejects the row, a quote inside plain text is text",
    content: 'who,amount\n"a"b,1\nc"d,2\n',
    kept: [['c"d', "2.00"]],
    rejected: [[2, undefined, "found text after a closing quote, expected the next value"]],
  },
  {
    title: "values of another type reject the row with their line, counted across line breaks",
    content:
      'who,amount\n"a\nb",x\n\nc,1.234\nd,1_000\ne,0x1F\nf,1e2\ng,1e-3\nh,nan\ni, 7.5 \nj,1.2300\n',
    kept: [
      ["f", "100.00"],
      ["i", "7.50"],
      ["j", "1.23"],
    ],
    rejected: [
      [2, "amount", 'found "x", expected a number with at most 2 decimal places'],
      [5, "amount", 'found "1.234", expected a number with at most 2 decimal places'],
      [6, "amount", 'found "1_000", expected a number with at most 2 decimal places'],
      [7, "amount", 'found "0x1F", expected a number with at most 2 decimal places'],
      [9, "amount", 'found "1e-3", expected a number with at most 2 decimal places'],
      [10, "amount", 'found "nan", expected a number with at most 2 decimal places'],
    ],
  },
  {
    title: "empty values are unknown, quoted or not, and blanks where a number is expected",
    content: 'who,amount\na,\nb,""\nc,  \n',
    kept: [
      ["a", null],
      ["b", null],
      ["c", null],
    ],
  },
  {
    title: "a file with nothing but its header gives no rows",
    content: "who,amount",
    kept: [],
  },
  {
    title: "a NUL character is kept",
    content: "who,amount\na\0b,1\n",
    kept: [["a\0b", "1.00"]],
  },
  {
    title: "a line of 10 MB is read",
    content: `who,amount\n${"x".repeat(10_000_000)},1\nb,2\n`,
    kept: [
      ["x".repeat(10_000_000), "1.00"],
      ["b", "2.00"],
    ],
  },
  {
    title: "numbers of more than 18 digits are exact",
    content: "who,amount\na,1\nb,12345678901234567890123.45\n",
    kept: [
      ["a", "1.00"],
      ["b", "12345678901234567890123.45"],
    ],
  },
  {
    title: "a number of more than 38 digits rejects the row",
    content: `who,amount\na,${"9".repeat(37)}\n`,
    kept: [],
    rejected: [
      [2, "amount", `found "${"9".repeat(37)}", expected a number with at most 2 decimal places`],
    ],
  },
  {
    title: "without quoting a quote is a character",
    content: 'who,amount\n"a,1\n',
    format: { kind: "csv", delimiter: ",", encoding: "utf-8", header: true },
    kept: [['"a', "1.00"]],
  },
  {
    title: "a file without a header starts with its first line",
    content: "a;1\n\nb;x\n",
    format: { ...csv, delimiter: ";", header: false },
    kept: [["a", "1.00"]],
    rejected: [[3, "amount", 'found "x", expected a number with at most 2 decimal places']],
  },
];

describe("a CSV file", () => {
  test.each(cases)("$title", async ({ content, file, format, kept, rejected = [] }) => {
    const warehouse = await memoryWarehouse();
    const path = temporaryFile(file ?? "orders.csv", content);
    const result = await warehouse.importTable(
      importOf(path, two, format === undefined ? {} : { format }),
    );
    expect(await keptRows(warehouse)).toEqual(kept);
    expect(result.rejected).toEqual(
      rejected.map(([line, column, reason]) => ({
        file: path,
        line,
        reason,
        ...(column === undefined ? {} : { column }),
      })),
    );
    expect(result.count).toEqual({
      read: kept.length + rejected.length,
      accepted: kept.length,
      rejected: rejected.length,
      kept: kept.length,
      leftOut: [],
    });
  });

  test("has a row for each blank line when it has one column only", async () => {
    const warehouse = await memoryWarehouse();
    const path = temporaryFile("one.csv", "who\na\n\nb\n");
    const result = await warehouse.importTable(importOf(path, [{ name: "who", type: text }]));
    expect(result.count).toMatchObject({
      read: 3,
      accepted: 3,
      kept: 2,
      leftOut: [{ kind: "customer", reason: "who is unknown", rows: 1 }],
    });
  });

  test("names that differ in capitals only are two columns", async () => {
    const warehouse = await memoryWarehouse();
    const path = temporaryFile("caps.csv", "Name,name\na,b\n");
    await warehouse.importTable(
      importOf(path, [
        { name: "Name", type: text },
        { name: "name", type: text },
      ]),
    );
    expect(await keptRows(warehouse)).toEqual([["a", "b"]]);
  });

  test.each<{ kind: string; type: ValueType; value: string }>([
    { kind: "yes/no", type: { kind: "yes/no" }, value: "yes" },
    { kind: "number", type: number, value: "1.5" },
    { kind: "date", type: date, value: "2026-02-01" },
    { kind: "time", type: instant, value: "2026-02-01T10:00:00" },
    { kind: "list", type: { kind: "list", of: text }, value: "a|b" },
  ])("two hundred columns of kind $kind need no more memory than is allowed", async (wide) => {
    const warehouse = await memoryWarehouse();
    const names = Array.from({ length: 200 }, (_, i) => `c${i}`);
    const rows = `ada,${names.map(() => wide.value).join(",")}\n`.repeat(60);
    const path = temporaryFile("wide.csv", `who,${names.join(",")}\n${rows}`);
    const columns = names.map((name) => ({ name, type: wide.type }));
    const result = await warehouse.importTable(
      importOf(path, [{ name: "who", type: text }, ...columns]),
    );
    expect(result.count).toMatchObject({ read: 60, kept: 60 });
  });

  test("a bad value in a column that nothing uses rejects no row", async () => {
    const warehouse = await memoryWarehouse();
    const path = temporaryFile("orders.csv", "who,amount\na,x\n");
    const whole = importOf(path, two);
    const result = await warehouse.importTable({ ...whole, fields: whole.fields.slice(0, 1) });
    expect(result.count).toMatchObject({ read: 1, kept: 1 });
  });
});

describe("a file that cannot be read", () => {
  test.each<{ title: string; code: string; path: () => string }>([
    { title: "is missing", code: "DATA_FILE_MISSING", path: () => `${temporaryFolder()}/none.csv` },
    { title: "is a folder", code: "DATA_FILE_IS_FOLDER", path: temporaryFolder },
    { title: "is empty", code: "DATA_FILE_EMPTY", path: () => temporaryFile("orders.csv", "") },
    {
      title: "is a gzip cut short",
      code: "DATA_FILE_TRUNCATED",
      path: () =>
        temporaryFile(
          "orders.csv.gz",
          gzipSync(`who,amount\n${"a,1\n".repeat(100_000)}`).subarray(0, -20),
        ),
    },
    {
      title: "is no gzip at all",
      code: "DATA_FILE_TRUNCATED",
      path: () => temporaryFile("orders.csv.gz", "who,amount\na,1\n"),
    },
    {
      title: "has a quote that is never closed",
      code: "DATA_QUOTE_UNCLOSED",
      path: () => temporaryFile("orders.csv", 'who,amount\na,1\n"b,2\nc,3\n'),
    },
  ])("that $title is an error and leaves the import before whole", async ({ code, path }) => {
    const warehouse = await memoryWarehouse();
    await warehouse.importTable(importOf(temporaryFile("good.csv", "who,amount\nold,1\n"), two));
    await expect(warehouse.importTable(importOf(path(), two))).rejects.toMatchObject({ code });
    expect(await keptRows(warehouse)).toEqual([["old", "1.00"]]);
  });
});
