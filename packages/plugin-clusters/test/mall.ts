import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../../shared/data/mall");

/** Whether the customers of the mall are at hand. */
export const hasMall = existsSync(folder);
if (!hasMall) console.warn(`skipped: ${folder} is not here`);

/** Income and spending score of 200 customers. */
export function mall(): number[][] {
  const [, ...rows] = readFileSync(join(folder, "Mall_Customers.csv"), "utf8").trim().split("\n");
  return rows.map((row) => row.split(",").slice(3).map(Number));
}
