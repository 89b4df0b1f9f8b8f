import type { Overlap, OverlapPair } from "../api/answers.ts";

/** Another segment, seen from one. Shares are 0 to 1; null where there is nobody. */
export interface Neighbour {
  readonly name: string;
  readonly both: number;
  /** Share of the one's members who are in the other, and the reverse. */
  readonly ofThis: number | null;
  readonly ofOther: number | null;
  readonly lift: number | null;
  readonly relation: OverlapPair["relation"];
}

/** The others that share members with one segment, those with the largest share of its members first. */
export const pairsOf = (name: string, { pairs }: Overlap): readonly Neighbour[] =>
  pairs
    .flatMap((pair) => seenFrom(name, pair))
    .filter(({ both }) => both > 0)
    .toSorted((one, other) => (other.ofThis ?? 0) - (one.ofThis ?? 0));

function seenFrom(name: string, pair: OverlapPair): readonly Neighbour[] {
  const { one, other, both, oneInOther, otherInOne, lift, relation } = pair;
  if (one === name)
    return [{ name: other, both, ofThis: oneInOther, ofOther: otherInOne, lift, relation }];
  if (other !== name) return [];
  const turned = { within: "around", around: "within" } as const;
  const seen = relation === "within" || relation === "around" ? turned[relation] : relation;
  return [{ name: one, both, ofThis: otherInOne, ofOther: oneInOther, lift, relation: seen }];
}
