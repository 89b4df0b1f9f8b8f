import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** More customers, more to evaluate: a run should take long enough to be hit. */
const CUSTOMERS = 2000;

/**
 * A project in a folder that is gone after the tests of the file.
 *
 * @param plugins lines of the config
 */
export function smallProject(plugins: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-server-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "segments"));
  for (const [name, text] of Object.entries(files(plugins)))
    writeFileSync(join(folder, name), text);
  return folder;
}

const rows = Array.from({ length: CUSTOMERS }, (_, i) => i);

const files = (plugins: readonly string[]) => ({
  "satsuma.config.ts": `import { csv, defineProject, use } from "satsuma";
import webhook from "@satsuma/plugin-webhook";
export default defineProject({
  timezone: "UTC",
  currency: "EUR",
  customers: { from: csv("customers.csv"), key: "id" },
  events: { orders: { from: csv("orders.csv"), customer: "id", time: "at" } },
  plugins: [${plugins.join(", ")}],
});
`,
  "customers.csv": `id\n${rows.map((i) => `c${i}`).join("\n")}\n`,
  "orders.csv": `id,at,amount\n${rows.map((i) => `c${i},2026-0${1 + (i % 9)}-02,${i % 50}`).join("\n")}\n`,
  "segments/buyers.seg": ["", ...rows.slice(0, 8)]
    .map((i) => `segment buyers${i} where has orders\n`)
    .join("\n"),
});
