import { serveJob } from "../serve-job.ts";
import { openShopProject, rfmPlugin } from "../shop/shop-project.ts";

await serveJob("rfm", async ({ folder }, measured) => {
  const project = await openShopProject(folder, [rfmPlugin]);
  try {
    return await measured(async () => {
      const { groups } = await project.run();
      const named = groups.flatMap((trait) => trait.groups).filter(({ value }) => value !== null);
      return { scored: named.reduce((sum, { size }) => sum + size, 0) };
    });
  } finally {
    await project.close();
  }
});
