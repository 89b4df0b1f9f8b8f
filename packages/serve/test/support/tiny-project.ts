import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const files = {
  "satsuma.config.ts": `import { csv, defineProject } from "satsuma";
export default defineProject({
  timezone: "UTC",
  currency: "EUR",
  customers: { from: csv("customers.csv"), key: "id" },
  events: { orders: { from: csv("orders.csv"), customer: "id", time: "at" } },
});
`,
  "customers.csv": "id,country\na,DE\nb,DE\nc,FR\n",
  "orders.csv": "id,at,amount\na,2026-01-02,5\nb,2026-01-03,7\n",
  "segments/buyers.seg": "segment buyers where has orders\n",
};

/** A project of three customers in a folder of its own. */
export function tinyProject(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-serve-"));
  mkdirSync(join(folder, "segments"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
