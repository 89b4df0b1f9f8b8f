import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { satsuma } from "./satsuma.ts";

/** What the sample shop is to have besides itself. */
export interface SampleOptions {
  readonly customers: number;
  /** Where a webhook called `webhook.crm` sends audiences; none unless given. */
  readonly webhook?: { readonly url: string; readonly secret: string };
}

/** Makes the sample shop in a folder, which need not be there. */
export async function makeSample(
  folder: string,
  { customers, webhook }: SampleOptions,
): Promise<void> {
  const made = satsuma(["init", folder, "--sample", "--customers", String(customers)]);
  await Promise.all([made.firstLine, made.ended]);
  if (webhook === undefined) return;
  const config = join(folder, "satsuma.config.ts");
  const text = readFileSync(config, "utf8");
  const endpoint = `use(webhook, { endpoints: { crm: ${JSON.stringify(webhook)} } })`;
  const changed = text.replace("plugins: [", `plugins: [${endpoint}, `);
  if (changed === text) throw new Error("the sample's config must have plugins, found none");
  writeFileSync(config, `import webhook from "@satsuma/plugin-webhook";\n${changed}`);
}
