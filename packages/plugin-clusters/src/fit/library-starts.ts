import type { Random } from "@satsuma/stats";
import { rowsAt } from "@satsuma/stats/clustering";
import type { Points } from "@satsuma/stats/clustering";
import { kmeans } from "ml-kmeans";
import { somePlaces } from "./some-rows.ts";

/** How many rows the library is given: its time an iteration is some twenty times that of our kernel. */
const ROWS = 1000;

/**
 * First centres for k-means: what ml-kmeans, seeded by k-means++, finds on a few of the rows.
 *
 * @param distinct rows of which no two are equal: among equal rows its seeding divides by zero
 * @param k no more than there are rows
 * @see Bradley & Fayyad, Refining Initial Points for K-Means Clustering, 1998
 */
export function libraryStart(distinct: Points, k: number, random: Random): Float64Array {
  const places = somePlaces(distinct.rows, Math.max(ROWS, k), random);
  const { rows, columns, values } = rowsAt(distinct, places);
  if (k >= rows) return values;
  const lists = Array.from({ length: rows }, (_, i) =>
    Array.from(values.subarray(i * columns, (i + 1) * columns)),
  );
  const { centroids } = kmeans(lists, k, {
    seed: random.bits(),
    initialization: "kmeans++",
    maxIterations: 30,
  });
  return Float64Array.from(centroids.flat());
}
