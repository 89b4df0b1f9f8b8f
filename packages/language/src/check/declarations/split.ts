import type { Cond, Segment, SegmentMeta } from "@satsuma/ir";
import type { SplitDecl } from "../../ast.ts";
import type { GroupPlace } from "../names/index-names.ts";
import type { Share } from "./shares.ts";

/**
 * A group of a split as a segment of its own: the members of another segment who fall into its share when they are drawn by
 * lot. It is run when that segment is, and by the same people; what it is about is its own.
 */
export function checkGroup(
  { split, name, index }: GroupPlace,
  share: Share,
  of: Segment,
): Segment | undefined {
  const group = split.groups[index];
  if (!group) return undefined;
  return {
    ...inherited(of),
    name: name.text,
    where: drawn(split, share, of),
    group: {
      of: split.name.text,
      index,
      percent: share.percent,
      ...(split.title && { title: split.title.text }),
    },
    span: group.span,
    whereSpan: group.span,
  };
}

/** What holds for a segment and for every group of it; what it is called and about does not. */
function inherited(of: Segment): SegmentMeta {
  const { owner, tags, priority, status, timezone, expires, schedule, asOf } = of;
  return {
    tags,
    status,
    asOf,
    ...(owner !== undefined && { owner }),
    ...(priority !== undefined && { priority }),
    ...(timezone !== undefined && { timezone }),
    ...(expires !== undefined && { expires }),
    ...(schedule && { schedule }),
  };
}

function drawn(split: SplitDecl, { low, high }: Share, of: Segment): Cond {
  const { span } = split.of;
  const { timezone } = of;
  return {
    kind: "and",
    of: [
      { kind: "member", segment: of.name, ...(timezone && { timezone }), of: of.where, span },
      { kind: "sample", seed: split.seed.text, low, high, span: split.seed.span },
    ],
    span: split.span,
  };
}
