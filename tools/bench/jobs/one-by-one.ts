import { compileScan } from "@satsuma/sql";
import { compiledRules } from "../rules/compiled-rules.ts";
import { sizesOf, sizesQuery } from "../rules/segment-sizes.ts";
import { serveJob } from "../serve-job.ts";
import { clock, openShopWarehouse, readShopState } from "../shop/shop-project.ts";

await serveJob("one-by-one", async ({ folder, rules }, measured) => {
  const state = readShopState(folder);
  const warehouse = await openShopWarehouse(folder);
  try {
    return await measured(async () => {
      const sizes: number[] = [];
      for (const output of compiledRules(rules, state)) {
        const request = { layout: state.layout, outputs: [output], asOf: clock.asOf };
        const query = sizesQuery(compileScan(request, warehouse.dialect), [output.name]);
        sizes.push(...sizesOf(await warehouse.query(query), [output.name]));
      }
      return { sizes };
    });
  } finally {
    await warehouse.close();
  }
});
