import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRules, rulesText } from "../rules/make-rules.ts";
import { serveJob } from "../serve-job.ts";
import { openShopProject } from "../shop/shop-project.ts";

await serveJob("run", async ({ folder, rules }, measured) => {
  const segments = join(folder, "segments");
  mkdirSync(segments, { recursive: true });
  writeFileSync(join(segments, "bench.seg"), rulesText(makeRules(rules)));
  const project = await openShopProject(folder);
  try {
    return await measured(async () => {
      const { segments: results } = await project.run();
      return { sizes: results.map(({ size }) => size) };
    });
  } finally {
    await project.close();
    rmSync(segments, { recursive: true });
  }
});
