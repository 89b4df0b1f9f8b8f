import { points } from "@satsuma/stats/clustering";
import type { Points } from "@satsuma/stats/clustering";

/** Rows of doubles as a file holds them. */
export function readPoints(file: Buffer, columns: number): Points {
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  return points(new Float64Array(bytes), columns);
}
