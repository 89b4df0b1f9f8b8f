import type { Segment } from "@satsuma/ir";

/** What tells of which tiers or split a segment is a part. */
interface Part {
  readonly tier?: Segment["tier"] | undefined;
  readonly group?: Segment["group"] | undefined;
}

/** The tiers or the split that a segment is a part of, by name; undefined for one that stands alone. */
export const familyOf = ({ tier, group }: Part): string | undefined => (tier ?? group)?.of;

/** What a segment is counted as where parts are taken together: its tiers or split, or itself. */
export const wholeOf = (segment: Pick<Segment, "name"> & Part): string =>
  familyOf(segment) ?? segment.name;

/** The parts of the tiers or split of a name, in their order; none when nothing is called so. */
export const partsOf = (family: string, segments: readonly Segment[]): Segment[] =>
  segments
    .filter((segment) => familyOf(segment) === family)
    .toSorted((one, other) => placeOf(one) - placeOf(other));

const placeOf = ({ tier, group }: Part): number => (tier ?? group)?.index ?? 0;

/** Every name that means segments: their own, then those of tiers and splits, each once. */
export const segmentNames = (segments: readonly Segment[]): string[] => [
  ...segments.map(({ name }) => name),
  ...new Set(segments.flatMap((segment) => familyOf(segment) ?? [])),
];
