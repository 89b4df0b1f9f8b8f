import { groupMeans, groupSizes, squaredDistance } from "@satsuma/stats/clustering";
import type { Points } from "@satsuma/stats/clustering";

/** The sum of squared distances of rows to the means of their groups. */
export function withinOf(points: Points, labels: Int32Array): number {
  const { rows, columns, values } = points;
  const means = groupMeans(points, labels, groupSizes(labels));
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    sum += squaredDistance(values, i * columns, means, labels[i]! * columns, columns);
  }
  return sum;
}
