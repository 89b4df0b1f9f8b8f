import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { addedOrders, addedRequest, rowsOfFile } from "./added-orders.ts";

/**
 * A program that writes a file, takes it in beside those of earlier rounds, and arranges what came, round after round, and says each
 * time what is done. It runs until it is killed.
 */
const [folder = "", first = "0"] = process.argv.slice(2);

const warehouse = await openDuckDb({ file: join(folder, "shop.duckdb"), threads: 2 });
for (let round = Number(first); ; round += 1) {
  writeFileSync(join(folder, `orders-${round}.csv`), rowsOfFile(round));
  await warehouse.importTable(addedOrders(folder, round));
  process.stdout.write(`imported ${round}\n`);
  await warehouse.arrange(addedRequest);
  process.stdout.write(`arranged ${round}\n`);
}
