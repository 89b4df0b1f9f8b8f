import type { Points } from "@satsuma/stats/clustering";

/** The first places of rows that differ from all before them, at most so many. */
export function distinctRows({ rows, columns, values }: Points, most: number): number[] {
  const seen = new Set<string>();
  const places: number[] = [];
  for (let i = 0; i < rows && places.length < most; i++) {
    const row = values.subarray(i * columns, (i + 1) * columns).join();
    if (seen.has(row)) continue;
    seen.add(row);
    places.push(i);
  }
  return places;
}
