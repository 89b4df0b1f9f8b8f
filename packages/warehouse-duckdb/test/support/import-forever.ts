import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { column, importOf, instant, number, text } from "./table.ts";

/**
 * A program that imports a table whose every row says in which round it was written, then arranges it, round after round,
 * and says each time what is done. It runs until it is killed.
 */
const [folder = "", first = "0"] = process.argv.slice(2);
const columns = [
  { name: "who", type: text },
  { name: "seen", type: instant },
  { name: "round", type: number, scale: 0 },
];
const request = {
  keyColumn: column(text),
  events: {
    orders: {
      customer: "who",
      time: "seen",
      fields: { seen: column(instant), round: column(number) },
    },
  },
};

const warehouse = await openDuckDb({ file: join(folder, "shop.duckdb"), threads: 2 });
for (let round = Number(first); ; round += 1) {
  const path = join(folder, "orders.csv");
  const line = (i: number): string => `c${i % 700},2026-01-01T00:00:${10 + (i % 50)},${round}`;
  writeFileSync(
    path,
    ["who,seen,round", ...Array.from({ length: 20_000 }, (_, i) => line(i))].join("\n"),
  );
  await warehouse.importTable({ ...importOf(path, columns), time: "seen" });
  process.stdout.write(`imported ${round}\n`);
  await warehouse.arrange(request);
  process.stdout.write(`arranged ${round}\n`);
}
