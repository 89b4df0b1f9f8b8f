import type { TraitGroups } from "@satsuma/engine";
import { bar, count, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";

const BAR_WIDTH = 24;

/** The customers by the values of a trait, with bars: the longest is the largest group. */
export function groupsText({ trait, description, groups }: TraitGroups, style: Style): string {
  const { color } = style;
  const most = Math.max(
    0,
    ...groups.filter(({ value }) => value !== null).map((group) => group.share),
  );
  const right = "right" as const;
  // Customers without a value come last: they are no group, however many they are.
  const named = groups.filter(({ value }) => value !== null);
  const rows = [...named, ...groups.filter(({ value }) => value === null)].map((group) => [
    group.value === null ? color.dim("(not scored)") : String(group.value),
    count(group.size),
    share(group.share),
    group.value === null ? "" : color.yellow(bar(most === 0 ? 0 : group.share / most, BAR_WIDTH)),
  ]);
  const drawn = table(
    [
      { head: trait },
      { head: "customers", align: right },
      { head: "share", align: right },
      { head: "" },
    ],
    rows,
    style,
  );
  return description === undefined ? drawn : `${color.dim(description)}\n${drawn}`;
}
