import { closeSync, mkdirSync, mkdtempSync, openSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const rows = 1_000_000;
const atOnce = 50_000;

const config = `import { csv, defineProject } from "satsuma";
export default defineProject({
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-07-01",
  customers: { from: csv("customers.csv"), key: "id" },
  events: { orders: { from: csv("orders.csv"), customer: "id", time: "at" } },
});
`;

/** A project of a million customers, of whom little is known, and a segment with all of them but a few. */
export function millionFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-tui-"));
  mkdirSync(join(folder, "segments"));
  writeFileSync(join(folder, "satsuma.config.ts"), config);
  writeFileSync(join(folder, "orders.csv"), "id,at,amount\nc7,2026-01-02,5\n");
  writeFileSync(join(folder, "segments", "quiet.seg"), "segment quiet where has no orders ever\n");
  const file = openSync(join(folder, "customers.csv"), "w");
  writeSync(file, "id,country,points\n");
  for (let from = 0; from < rows; from += atOnce)
    writeSync(file, Array.from({ length: atOnce }, (_, i) => lineOf(from + i)).join(""));
  closeSync(file);
  return folder;
}

const lineOf = (i: number): string => `c${i},${i % 3 === 0 ? "DE" : "FR"},${(i * 7919) % 1000}\n`;
