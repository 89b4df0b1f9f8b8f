import { openRetailProject } from "../retail/retail-project.ts";
import { serveJob } from "../serve-job.ts";

await serveJob("retail-run", async (_input, measured) => {
  const project = await openRetailProject();
  try {
    return await measured(async () => {
      const { segments } = await project.run();
      return { sizes: segments.map(({ size }) => size) };
    });
  } finally {
    await project.close();
  }
});
