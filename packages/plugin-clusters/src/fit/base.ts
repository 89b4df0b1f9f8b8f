import type { Points } from "@satsuma/stats/clustering";
import type { Base } from "../names/words.ts";

/** Mean and standard deviation of each coordinate. */
export function baseOf({ rows, columns, values }: Points): Base {
  const column = (f: number) => Array.from({ length: rows }, (_, i) => values[i * columns + f]!);
  const all = Array.from({ length: columns }, (_, f) => {
    const own = column(f);
    const mean = own.reduce((sum, value) => sum + value, 0) / (rows || 1);
    const square = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (rows || 1);
    return { mean, deviation: Math.sqrt(square) };
  });
  return {
    means: all.map(({ mean }) => mean),
    deviations: all.map(({ deviation }) => deviation),
  };
}
