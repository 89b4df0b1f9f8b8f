import { readFileSync } from "node:fs";
import { clusteringKernel } from "@satsuma/stats/clustering";
import { readPoints } from "../clusters/read-points.ts";
import { serveJob } from "../serve-job.ts";

await serveJob(
  "clusters-kmeans",
  async ({ file, columns, clusters, warmUp, iterations }, measured) => {
    const points = readPoints(readFileSync(file), columns);
    const assigner = clusteringKernel().rowAssigner(points);
    let centres = points.values.slice(0, clusters * columns);
    const iterate = () => {
      const { sums, counts } = assigner.assign(centres);
      centres = Float64Array.from(sums, (sum, i) => sum / counts[Math.floor(i / columns)]!);
    };
    for (let i = 0; i < warmUp; i++) iterate();
    return measured(async () => {
      for (let i = 0; i < iterations; i++) iterate();
      return { checksum: centres.reduce((sum, value) => sum + value, 0) };
    });
  },
);
