import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRules, rulesText } from "../rules/make-rules.ts";
import { serveJob } from "../serve-job.ts";
import { openShopProject } from "../shop/shop-project.ts";

await serveJob("run", async ({ folder, rules, asOf, full = false }, measured) => {
  const segments = join(folder, "segments");
  mkdirSync(segments, { recursive: true });
  writeFileSync(join(segments, "bench.seg"), rulesText(makeRules(rules)));
  const project = await openShopProject(folder);
  try {
    return await measured(async () => {
      const instant = asOf === undefined ? {} : { asOf };
      const { segments: results, evaluation } = await project.run({ ...instant, full });
      const { mode, customers: evaluated } = evaluation;
      return { sizes: results.map(({ size }) => size), mode, evaluated };
    });
  } finally {
    await project.close();
    rmSync(segments, { recursive: true });
  }
});
