import { describe, expect, test } from "vitest";
import type { FileColumn } from "@satsuma/model";
import { importOf, keptRows, number, text } from "./support/table.ts";
import { temporaryFile } from "./support/temporary.ts";
import { memoryWarehouse } from "./support/warehouse.ts";

const jsonl = { kind: "jsonl" } as const;

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
