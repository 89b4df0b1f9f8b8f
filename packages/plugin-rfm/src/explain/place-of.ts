import type { Dimension } from "../config.ts";
import type { CutOffs, Cuts, RankedCut, RankedEnd } from "../model.ts";

/** Where one value stands: its score, and the ends it lies between. */
export interface Place<End> {
  /** 1 at worst. */
  readonly score: number;
  /** The ends below and above in the order of the values; absent beyond the first and the last. */
  readonly lower?: End | undefined;
  readonly upper?: End | undefined;
}

/** Among cut-offs. The more of them it passes the better, save days since the last order. */
export function placeByCutOffs(
  dimension: Dimension,
  value: number,
  { cuts, at }: Pick<CutOffs, "cuts" | "at">,
): Place<number> {
  const passed = cuts.filter((cut) => (at === "below" ? value > cut : value >= cut)).length;
  const score = dimension === "recency" ? cuts.length + 1 - passed : passed + 1;
  return { score, lower: cuts[passed - 1], upper: cuts[passed] };
}

/** A value of the customer with this key. */
export interface Ranked {
  readonly value: number;
  readonly key: string | number;
}

/** Among the ends of groups of equal size: up to the first of them that the customer does not come after. */
export function placeByRank(
  dimension: Dimension,
  { value, key }: Ranked,
  { ends }: RankedCut,
): Place<RankedEnd> {
  const own = { value: dimension === "recency" ? -value : value, key };
  const passed = ends.filter((end) => isAfter(own, end)).length;
  return { score: passed + 1, lower: ends[passed - 1], upper: ends[passed] };
}

function isAfter({ value, key }: Ranked, end: RankedEnd): boolean {
  const last = Number(end.value);
  return value > last || (value === last && isKeyAfter(key, end.key));
}

/** Numbers by size; texts by code point, as engines sort them. */
function isKeyAfter(key: string | number, other: string | number): boolean {
  if (typeof key === "number" && typeof other === "number") return key > other;
  const [own, last] = [Array.from(String(key)), Array.from(String(other))];
  const at = own.findIndex((letter, i) => letter !== last[i]);
  if (at === -1) return false;
  const next = last[at];
  return next === undefined || own[at]!.codePointAt(0)! > next.codePointAt(0)!;
}

/** The cut-offs that hold for a customer: of nested ones those of the customer's own group. */
export function cutOffsFor(
  cut: Exclude<Cuts[Dimension], RankedCut | { readonly kind: "none" }>,
  earlier: readonly number[],
): Pick<CutOffs, "cuts" | "at"> {
  if (cut.kind === "cut-offs") return cut;
  const own = cut.groups.find(({ of }) => of.join() === earlier.join());
  return { at: "below", cuts: own?.cuts ?? cut.others };
}
