import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importOf, keptRows, number, text } from "./support/table.ts";
import { temporaryFolder } from "./support/temporary.ts";
import { memoryWarehouse } from "./support/warehouse.ts";

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

test("the rows of customers are counted file by file, and are gone once they are erased", async () => {
  const folder = temporaryFolder();
  const paths = ["1.csv", "2.csv"].map((file) => join(folder, file));
  writeFileSync(paths[0]!, "who,at,amount\na,2026-01-01,1\nb,2026-01-02,2\na,2026-01-03,x\n");
  writeFileSync(paths[1]!, "who,at,amount\na,2026-01-04,4\nb,2026-01-05,y\n");
  const columns = [
    { name: "who", type: text },
    { name: "at", type: { kind: "date" } as const },
    { name: "amount", type: number, scale: 0 },
  ];
  const warehouse = await memoryWarehouse();
  const orders = importOf(paths[0]!, columns);
  const { format } = {
    format: { kind: "csv", delimiter: ",", quote: '"', encoding: "utf-8", header: true },
  } as const;
  await warehouse.importTable({ ...orders, from: { paths, format, columns } });
  const isA = (key: string): boolean => key === "a";
  expect(await warehouse.importedRows(isA)).toEqual([]);
  await warehouse.arrange({
    keyColumn: { type: text, nullable: false },
    events: {
      [orders.name]: {
        customer: "who",
        time: "at",
        fields: { who: { type: text, nullable: false }, amount: { type: number, nullable: true } },
      },
    },
  });
  expect(await warehouse.importedRows(isA)).toEqual([
    { table: orders.name, file: 0, rows: 2 },
    { table: orders.name, file: 1, rows: 1 },
  ]);
  const { imports, arranged } = await warehouse.eraseCustomers(isA);
  expect(arranged).toMatchObject({ customers: 1 });
  expect(imports[orders.name]).toEqual({
    count: {
      read: 5,
      accepted: 4,
      rejected: 1,
      kept: 1,
      leftOut: [{ kind: "erased", reason: "the customer was erased", rows: 3 }],
    },
    rejected: [expect.objectContaining({ file: paths[1], line: 3 })],
  });
  expect(await warehouse.importedRows(isA)).toEqual([]);
});
