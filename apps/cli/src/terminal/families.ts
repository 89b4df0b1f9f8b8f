import type { SegmentResult } from "@satsuma/engine";
import type { Style } from "./style.ts";
import type { TableRow } from "./table.ts";

/** What is shown of a segment that may be a tier, or a group of a split. */
export type Shown = Pick<SegmentResult, "name" | "title" | "tier" | "group">;

/** The tiers or the split that a segment is a part of. */
export const familyOf = ({ tier, group }: Shown): { of: string; title?: string } | undefined =>
  tier ?? group;

/** Its name; that of a part stands indented, without what it is a part of. */
export function shownName(segment: Shown): string {
  const family = familyOf(segment);
  return family === undefined ? segment.name : `  ${partName(segment.name, family.of)}`;
}

/** What a part is called among the others of its tiers or split: `gold` of `loyalty.gold`. */
export const partName = (name: string, family: string): string => name.slice(family.length + 1);

/** Its title; that of a group of a split is its share, unless it has one of its own. */
export const shownTitle = ({ title, group }: Shown): string =>
  title ?? (group === undefined ? "" : `${group.percent}% of the split`);

/** A line above the first part of tiers or of a split. */
export function familyHeading(
  segment: Shown,
  before: Shown | undefined,
  { color }: Style,
): readonly TableRow[] {
  const family = familyOf(segment);
  if (family === undefined || (before && familyOf(before)?.of === family.of)) return [];
  return [{ across: color.bold(family.title ?? family.of) }];
}
