import type { Rhythm } from "../measured.ts";
import type { DataEnd } from "./column-figures.ts";

/** Where the data of all tables ends. */
export function dataEnd(rhythms: readonly Rhythm[]): DataEnd | undefined {
  const ends = rhythms.map(({ end: instant, last: day }): DataEnd => ({ instant, day }));
  return ends.toSorted((one, other) => Date.parse(one.instant) - Date.parse(other.instant)).at(-1);
}
