import { closeSync, openSync, writeSync } from "node:fs";
import { seededRandom } from "@satsuma/stats";
import { serveJob } from "../serve-job.ts";

const COLUMNS = 20;

// Twenty columns of doubles, one after the other: skewed amounts, counts with many ties, shares. Then a byte a row, 0 or 1, which
// four of the columns have to do with.
await serveJob("churn-rows", ({ file, rows, seed }, measured) =>
  measured(async () => {
    const random = seededRandom(seed);
    const columns = Array.from({ length: COLUMNS }, () => new Float64Array(rows));
    const labels = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
      for (const [i, column] of columns.entries()) column[row] = value(i, random.uniform());
      const [recency, spend, share, trend] = columns.map((column) => column[row]!);
      const leaning =
        (recency! - 50) / 20 +
        (spend! > 40 ? -1 : 1) +
        (share! > 0.5 && trend! < 0.3 ? 1.5 : 0) -
        1.5;
      labels[row] = random.uniform() < 1 / (1 + Math.exp(-leaning)) ? 1 : 0;
    }
    const open = openSync(file, "w");
    for (const column of [...columns, labels]) writeSync(open, column);
    closeSync(open);
    return { bytes: (COLUMNS * Float64Array.BYTES_PER_ELEMENT + 1) * rows };
  }),
);

function value(column: number, uniform: number): number {
  if (column % 4 === 0) return Math.floor(uniform * 100);
  return column % 4 === 1 ? -Math.log(1 - uniform) * 50 : uniform;
}
