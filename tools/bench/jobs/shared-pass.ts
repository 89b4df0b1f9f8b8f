import { compileScan } from "@satsuma/sql";
import { compiledRules } from "../rules/compiled-rules.ts";
import { sizesOf, sizesQuery } from "../rules/segment-sizes.ts";
import { serveJob } from "../serve-job.ts";
import { clock, openShopWarehouse, readShopState } from "../shop/shop-project.ts";

await serveJob("shared-pass", async ({ folder, rules }, measured) => {
  const state = readShopState(folder);
  const warehouse = await openShopWarehouse(folder);
  try {
    return await measured(async () => {
      const outputs = compiledRules(rules, state);
      const flags = outputs.map(({ name }) => name);
      const request = { layout: state.layout, outputs, asOf: clock.asOf };
      const query = sizesQuery(compileScan(request, warehouse.dialect), flags);
      return { sizes: sizesOf(await warehouse.query(query), flags) };
    });
  } finally {
    await warehouse.close();
  }
});
