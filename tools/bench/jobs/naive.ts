import { compileNaive } from "@satsuma/sql";
import { compiledRules } from "../rules/compiled-rules.ts";
import { sizesOf, sizesQuery } from "../rules/segment-sizes.ts";
import { serveJob } from "../serve-job.ts";
import { clock, openShopWarehouse, readShopState } from "../shop/shop-project.ts";

await serveJob("naive", async ({ folder, rules }, measured) => {
  const state = readShopState(folder);
  const warehouse = await openShopWarehouse(folder);
  try {
    return await measured(async () => {
      const outputs = compiledRules(rules, state);
      const request = { layout: state.layout, outputs, asOf: clock.asOf };
      const sizes: number[] = [];
      for (const [i, scan] of compileNaive(request, warehouse.dialect).entries()) {
        const flags = outputs.slice(i, i + 1).map(({ name }) => name);
        sizes.push(...sizesOf(await warehouse.query(sizesQuery(scan, flags)), flags));
      }
      return { sizes };
    });
  } finally {
    await warehouse.close();
  }
});
