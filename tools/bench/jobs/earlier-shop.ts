import { serveJob } from "../serve-job.ts";
import { makeEarlierShop } from "../shop/earlier-shop.ts";

await serveJob("earlier-shop", async ({ shop, folder, news }, measured) =>
  measured(async () => {
    await makeEarlierShop(shop, folder, news);
    return {};
  }),
);
