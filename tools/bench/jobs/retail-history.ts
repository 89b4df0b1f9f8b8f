import { rmSync } from "node:fs";
import { measure } from "../measure.ts";
import { openRetailProject } from "../retail/retail-project.ts";
import { serveJob } from "../serve-job.ts";

await serveJob("retail-history", async (_input, measured) => {
  const project = await openRetailProject();
  try {
    const run = await measure(() => project.run());
    const { segments } = run.result;
    const names = segments.map(({ name }) => name);
    return await measured(async () => {
      const { series, points } = await project.history(names, { every: "week", for: "51w" });
      return {
        points: points.length,
        sizes: series.map(({ sizes }) => sizes.at(-1) ?? 0),
        run: { cost: run.cost, sizes: segments.map(({ size }) => size) },
      };
    });
  } finally {
    await project.close();
    rmSync(project.folder, { recursive: true, force: true });
  }
});
