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
