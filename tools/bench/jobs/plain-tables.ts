import { serveJob } from "../serve-job.ts";
import { fillPlainTables } from "../shop/plain-tables.ts";
import { readShopState } from "../shop/shop-project.ts";

await serveJob("plain-tables", ({ folder }, measured) =>
  measured(async () => {
    await fillPlainTables(folder, readShopState(folder));
    return {};
  }),
);
