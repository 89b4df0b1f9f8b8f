import { openRetailProject } from "../retail/retail-project.ts";
import { serveJob } from "../serve-job.ts";

await serveJob("retail-history", async (_input, measured) => {
  const project = await openRetailProject();
  const names = (await project.check()).program.segments.map(({ name }) => name);
  try {
    return await measured(async () => {
      const { series, points } = await project.history(names, { every: "week", for: "51w" });
      return { points: points.length, sizes: series.map(({ sizes }) => sizes.at(-1) ?? 0) };
    });
  } finally {
    await project.close();
  }
});
