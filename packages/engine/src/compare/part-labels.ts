import { SatsumaError } from "@satsuma/model";
import type { SplitBy } from "./compared-names.ts";

/** A segmentation of more parts is none that can be read. */
const MOST_PARTS = 50;

/** The parts in their order: tiers as they are tried, closed lists as they are listed, numbers and texts by what they are. */
export function labelsOf(
  split: SplitBy,
  found: readonly (string | null)[],
): readonly (string | null)[] {
  const known = found.filter((label) => label !== null);
  if (known.length > MOST_PARTS)
    throw new SatsumaError(
      "COMPARE_NAMES",
      `${split.name} has ${known.length} different values; a segmentation has at most ${MOST_PARTS}`,
      { help: "compare tiers, or a value that puts customers into groups: rfm.segment" },
    );
  const unknown = found.includes(null) ? [null] : [];
  return [...inOrder(split, known), ...unknown];
}

function inOrder(split: SplitBy, known: readonly string[]): readonly string[] {
  if (split.kind === "family") return split.parts.map((part) => partName(split.name, part.name));
  const { type } = split.value;
  if (type.kind === "enum" && known.every((label) => type.values.includes(label)))
    return type.values.filter((label) => known.includes(label));
  if (known.every((label) => Number.isFinite(Number(label))))
    return known.toSorted((a, b) => Number(a) - Number(b));
  return known.toSorted();
}

/** What a tier is called among its tiers. */
export const partName = (family: string, part: string): string => part.slice(family.length + 1);
