import { openDuckDb } from "@satsuma/warehouse-duckdb";

/** A program that opens a warehouse, says so, and keeps it open until it is killed or its input ends. */
const [file = ""] = process.argv.slice(2);
const warehouse = await openDuckDb({ file });
process.stdout.write("open\n");
for await (const _ of process.stdin);
await warehouse.close();
