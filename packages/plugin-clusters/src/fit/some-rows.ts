import { rowsAt } from "@satsuma/stats/clustering";
import type { Points } from "@satsuma/stats/clustering";
import type { Random } from "@satsuma/stats";

/** At most so many places drawn without replacement, in rising order. */
export function somePlaces(count: number, most: number, random: Random): Int32Array {
  const places = Int32Array.from({ length: count }, (_, i) => i);
  if (count <= most) return places;
  for (let i = 0; i < most; i++) {
    const other = i + Math.floor(random.uniform() * (count - i));
    [places[i], places[other]] = [places[other]!, places[i]!];
  }
  return places.slice(0, most).sort();
}

/** At most so many rows drawn without replacement, in their order. */
export const someRows = (points: Points, most: number, random: Random): Points =>
  points.rows <= most ? points : rowsAt(points, somePlaces(points.rows, most, random));
