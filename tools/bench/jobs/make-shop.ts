import { join } from "node:path";
import { writeShop } from "@satsuma/sample-shop";
import { serveJob } from "../serve-job.ts";

/** Rows of all event tables for one customer, on average. */
const eventsPerCustomer = 20;

await serveJob("make-shop", ({ folder, customers }, measured) =>
  measured(async () => {
    const tables = await writeShop(
      join(folder, "data"),
      { customers, seed: "bench", events: eventsPerCustomer },
      { format: "parquet", replace: true },
    );
    return { rows: Object.values(tables).reduce((sum, { rows }) => sum + rows, 0) };
  }),
);
