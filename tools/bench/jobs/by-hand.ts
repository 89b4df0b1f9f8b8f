import { raw } from "@satsuma/sql";
import { makeRules } from "../rules/make-rules.ts";
import { sizesOf } from "../rules/segment-sizes.ts";
import { statementByHand } from "../rules/statement-by-hand.ts";
import { serveJob } from "../serve-job.ts";
import { openShopWarehouse, readShopState } from "../shop/shop-project.ts";

await serveJob("by-hand", async ({ folder, rules }, measured) => {
  const { layout } = readShopState(folder);
  const warehouse = await openShopWarehouse(folder);
  const list = makeRules(rules);
  const flags = list.map((_, i) => `s${i}`);
  try {
    return await measured(async () => {
      const frame = await warehouse.query(raw(statementByHand(list, layout)));
      return { sizes: sizesOf(frame, flags) };
    });
  } finally {
    await warehouse.close();
  }
});
