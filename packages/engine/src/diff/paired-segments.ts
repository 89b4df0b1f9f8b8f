import type { Program, Segment } from "@satsuma/ir";
import { ruleIdentity } from "../rules/rule-identity.ts";
import { declared } from "./declared.ts";
import type { Declared } from "./declared.ts";
import type { SegmentDiff } from "./diff-result.ts";

/** A segment as it was and as it is; one side is absent where it is new or gone. */
export interface PairedSegment {
  readonly before?: Segment;
  readonly after?: Segment;
  /** `unchanged`: it means the same, whatever is written about it. */
  readonly change: SegmentDiff["change"] | "unchanged";
  readonly because: readonly string[];
}

/** Pairs the segments of two programs by name, and those that only changed their name by what they mean. */
export function pairedSegments(before: Program, after: Program): readonly PairedSegment[] {
  const old = new Map(before.segments.map((segment) => [segment.name, segment]));
  const kept = new Set(after.segments.map(({ name }) => name));
  const gone = before.segments.filter(({ name }) => !kept.has(name));
  const [was, is] = [declared(before), declared(after)];
  const pairs = after.segments.map((segment): PairedSegment => {
    const same = old.get(segment.name);
    if (same !== undefined) return pairOf(same, segment, was, is);
    const renamed = takeFirst(gone, (each) => ruleIdentity(each) === ruleIdentity(segment));
    return renamed === undefined
      ? { after: segment, change: "added", because: [] }
      : { before: renamed, after: segment, change: "renamed", because: [] };
  });
  const removed = gone.map((segment): PairedSegment => ({
    before: segment,
    change: "removed",
    because: [],
  }));
  return [...pairs, ...removed];
}

function pairOf(before: Segment, after: Segment, was: Declared, is: Declared): PairedSegment {
  const used = was.uses(before);
  const because = [...is.uses(after)].filter(
    (each) => used.has(each) && was.own.get(each) !== is.own.get(each),
  );
  if (was.rule(before) !== is.rule(after)) return { before, after, change: "changed", because };
  const moved = [
    ...inOneOnly(was.earlier(before), is.earlier(after)),
    ...inOneOnly(is.earlier(after), was.earlier(before)),
  ];
  const all = [...new Set([...because, ...moved])];
  return { before, after, change: all.length === 0 ? "unchanged" : "affected", because: all };
}

const inOneOnly = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.filter((each) => !other.includes(each));

/** Takes the first that passes out of a list. */
function takeFirst<Each>(list: Each[], passes: (each: Each) => boolean): Each | undefined {
  const index = list.findIndex(passes);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}
