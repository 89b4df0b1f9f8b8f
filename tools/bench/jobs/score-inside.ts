import { cell } from "@satsuma/model";
import { compileScan, name, sql } from "@satsuma/sql";
import type { Output } from "@satsuma/sql";
import { centroidValues } from "../scoring/centroids.ts";
import { openScoring, scoringLayout } from "../scoring/customers.ts";
import { rateTree, treeValue } from "../scoring/tree.ts";
import { serveJob } from "../serve-job.ts";

await serveJob("score-inside", async ({ customers }, measured) => {
  const warehouse = await openScoring(customers);
  const traits = { risk: treeValue(rateTree(5)), ...(await centroidValues()) };
  const outputs = Object.entries(traits).map(([trait, value]): Output => ({
    name: trait,
    kind: "value",
    value,
  }));
  try {
    return await measured(async () => {
      const scan = { layout: scoringLayout(customers), outputs, asOf: "2026-03-01T00:00:00Z" };
      const rows = compileScan(scan, warehouse.dialect);
      await warehouse.execute(sql`CREATE TABLE ${name("scores")} AS ${rows}`);
      const frame = await warehouse.query(
        sql`SELECT count(*) AS n FROM ${name("scores")} WHERE risk IS NOT NULL AND cluster IS NOT NULL`,
      );
      return { scored: Number(cell(frame.columns["n"]!, 0)) };
    });
  } finally {
    await warehouse.close();
  }
});
