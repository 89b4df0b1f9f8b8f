import { writeFileSync } from "node:fs";
import { drawNormal, seededRandom } from "@satsuma/stats";
import { serveJob } from "../serve-job.ts";

await serveJob("clusters-rows", ({ file, rows, columns }, measured) =>
  measured(async () => {
    const random = seededRandom("clusters");
    const values = new Float64Array(rows * columns);
    // Eight clouds that overlap, so that iterations go on moving rows.
    for (let i = 0; i < values.length; i++) {
      const cloud = Math.floor(i / columns) % 8;
      values[i] = drawNormal(random, ((cloud >> ((i % columns) % 3)) & 1) * 1.2, 1);
    }
    writeFileSync(file, values);
    return {};
  }),
);
