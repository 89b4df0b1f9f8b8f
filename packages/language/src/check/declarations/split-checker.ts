import type { Segment } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { SplitDecl } from "../../ast.ts";
import { segmentName, unknownSegment } from "../conditions/member.ts";
import type { GroupPlace, NameIndex } from "../names/index-names.ts";
import { once } from "../names/once.ts";
import type { Open } from "../names/once.ts";
import { customerScope } from "../scope.ts";
import type { Session } from "../scope.ts";
import { remembered } from "./remembered.ts";
import { checkShares } from "./shares.ts";
import { checkGroup } from "./split.ts";

/** Checks the groups of splits, one by one as they are needed or all of one declaration. */
export interface SplitChecker {
  readonly one: (place: GroupPlace, from: Span) => Segment | undefined;
  readonly all: (split: SplitDecl) => readonly Segment[];
}

/** What a checker of splits needs of the others. */
interface Others {
  readonly session: () => Session;
  /** The checked segment of a name; undefined when there is none or it is wrong. */
  readonly segment: (name: string, from: Span) => Segment | undefined;
}

/** A checker of the splits of one project; every share is looked at once. */
export function splitChecker(
  open: Open,
  index: NameIndex,
  { session, segment }: Others,
): SplitChecker {
  const shares = remembered((split: SplitDecl) => checkShares(split, session()));
  const divided = remembered(({ of }: SplitDecl) => {
    const name = segmentName(of);
    const isKnown = session().names.segment(name, of.span) !== undefined;
    return isKnown ? segment(name, of.span) : unknownSegment(of, customerScope(session()));
  });
  const one = once(open, (place: GroupPlace) => {
    const share = shares(place.split)?.[place.index];
    const of = divided(place.split);
    return of && share && checkGroup(place, share, of);
  });
  const all = remembered((split: SplitDecl): readonly Segment[] =>
    [...index.segments.values()]
      .filter((place) => "split" in place)
      .filter((place) => place.split === split)
      .map((place) => one(place, place.name.span))
      .filter((group) => group !== undefined),
  );
  return { one, all };
}
