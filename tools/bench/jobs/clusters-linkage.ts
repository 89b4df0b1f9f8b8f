import { readFileSync } from "node:fs";
import { linkage } from "@satsuma/stats/clustering";
import { readPoints } from "../clusters/read-points.ts";
import { serveJob } from "../serve-job.ts";

await serveJob("clusters-linkage", async ({ file, columns, method }, measured) => {
  const points = readPoints(readFileSync(file), columns);
  return measured(async () => {
    const merges = await linkage(points, method);
    return { checksum: merges.reduce((sum, { height }) => sum + height, 0) };
  });
});
