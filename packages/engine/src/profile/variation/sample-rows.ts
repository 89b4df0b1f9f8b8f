import { drawInteger, seededRandom } from "@satsuma/stats";

/** Some places of a side, ascending: all of them where there are no more than wanted; else drawn without replacement. */
export function sampleRows(
  sides: Uint8Array,
  side: 0 | 1,
  { most, seed }: { readonly most: number; readonly seed: string },
): Int32Array {
  const all = Int32Array.from(sides.keys()).filter((i) => sides[i] === side);
  if (all.length <= most) return all;
  const random = seededRandom(seed);
  for (let i = 0; i < most; i += 1) {
    const other = drawInteger(random, i, all.length - 1);
    [all[i], all[other]] = [all[other]!, all[i]!];
  }
  return all.slice(0, most).sort();
}
