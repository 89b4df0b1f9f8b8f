import { makeRules } from "../rules/make-rules.ts";
import { statementByHand } from "../rules/statement-by-hand.ts";
import { serveJob } from "../serve-job.ts";
import { plainLayout, withPlainTables } from "../shop/plain-tables.ts";
import { readShopState } from "../shop/shop-project.ts";

await serveJob("each-by-hand", ({ folder, rules }, measured) => {
  const layout = plainLayout(readShopState(folder));
  return withPlainTables(folder, (connection) =>
    measured(async () => {
      const sizes: number[] = [];
      for (const rule of makeRules(rules)) {
        const reader = await connection.runAndReadAll(statementByHand([rule], layout));
        sizes.push(...reader.getRows().flat().map(Number));
      }
      return { sizes };
    }),
  );
});
