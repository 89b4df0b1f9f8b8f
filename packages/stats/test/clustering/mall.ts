import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { points } from "@satsuma/stats/clustering";
import type { Linkage, Merge, Points } from "@satsuma/stats/clustering";

const folder = join(import.meta.dirname, "../../../../../shared/data/mall");

/** Whether the customers of the mall are at hand. */
export const hasMall = existsSync(folder);
if (!hasMall) console.warn(`skipped: ${folder} is not here`);

/** Income and spending score of 200 customers. */
export function mall(): Points {
  const [, ...rows] = readFileSync(join(folder, "Mall_Customers.csv"), "utf8").trim().split("\n");
  return points(Float64Array.from(rows.flatMap((row) => row.split(",").slice(3).map(Number))), 2);
}

/** What scipy merges. */
export function expectedMerges(linkage: Linkage): Merge[] {
  const file = join(folder, "expected", `linkage_income_score_${linkage}.csv.gz`);
  const [, ...rows] = gunzipSync(readFileSync(file)).toString().trim().split("\n");
  return rows.map((row) => {
    const [left = NaN, right = NaN, height = NaN, size = NaN] = row.split(",").map(Number);
    return { left, right, height, size };
  });
}

/** What scikit-learn finds, by number of clusters. */
export interface ExpectedKmeans {
  readonly wcss: number;
  readonly sizes: readonly number[];
  readonly silhouette?: number;
  readonly davies_bouldin?: number;
  readonly calinski_harabasz?: number;
}

export function expectedKmeans(): readonly (readonly [k: number, expected: ExpectedKmeans])[] {
  const file = join(folder, "expected", "clustering_income_score.json");
  const read: { readonly kmeans: Readonly<Record<string, ExpectedKmeans>> } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  return Object.entries(read.kmeans).map(([k, expected]) => [Number(k), expected]);
}
