import { serveJob } from "../serve-job.ts";
import { openShopProject } from "../shop/shop-project.ts";

await serveJob("take-in", async ({ folder }, measured) => {
  const project = await openShopProject(folder);
  try {
    return await measured(async () => {
      const { tables } = await project.data();
      return { events: tables.reduce((sum, { count }) => sum + count.kept, 0) };
    });
  } finally {
    await project.close();
  }
});
