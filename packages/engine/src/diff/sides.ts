import type { Cond, Segment } from "@satsuma/ir";
import { name, join, sql } from "@satsuma/sql";
import type { Fragment, Output } from "@satsuma/sql";
import type { Moment } from "../run/segment-as-of.ts";
import { segmentConjuncts, written } from "../rules/conjuncts.ts";
import { whyNotRun } from "../run/evaluation.ts";
import type { MoveCause } from "./diff-result.ts";
import type { PairedSegment } from "./paired-segments.ts";

/** A rule as a table of flags has it: who meets it, and which of its conditions fails first. */
export interface Side {
  readonly isMember: Fragment;
  /** Why someone is no member, by the number that `firstFailed` gives. */
  readonly causes: readonly Pick<MoveCause, "kind" | "text">[];
  /** The first condition that fails, from 0; of members it says nothing. */
  readonly firstFailed: Fragment;
}

/** A pair of segments, and what is computed of every customer for it. */
export interface PairedSides {
  readonly pair: PairedSegment;
  readonly before: Side;
  readonly after: Side;
  readonly outputs: readonly Output[];
  /** True where both sides are the same for everybody. */
  readonly isSame: boolean;
}

/** What both sides are read with. */
export interface Reading {
  readonly moment: Moment;
  readonly texts: {
    readonly before: ReadonlyMap<string, string>;
    readonly after: ReadonlyMap<string, string>;
  };
  resolved: (cond: Cond, segment: Segment) => Cond;
}

/** The two sides of a pair; `index` keeps its columns apart from those of others. */
export function pairedSides(pair: PairedSegment, index: number, reading: Reading): PairedSides {
  const { moment, texts } = reading;
  const [was, is] = [pair.before, pair.after];
  const old = sideOf(was, `b${index}`, {
    ...reading,
    texts: texts.before,
    missing: "the segment is new",
  });
  const isRunAlike = was && is && whyNotRun(was, moment) === whyNotRun(is, moment);
  const isAlike = pair.change === "renamed" || pair.change === "unchanged";
  if (isAlike && isRunAlike === true)
    return { pair, before: old, after: old, outputs: old.outputs, isSame: true };
  const now = sideOf(is, `a${index}`, {
    ...reading,
    texts: texts.after,
    missing: "the segment is gone",
  });
  return {
    pair,
    before: old,
    after: now,
    outputs: [...old.outputs, ...now.outputs],
    isSame: false,
  };
}

function sideOf(
  segment: Segment | undefined,
  column: string,
  reading: Pick<Reading, "moment" | "resolved"> & {
    readonly texts: ReadonlyMap<string, string>;
    readonly missing: string;
  },
): Side & { readonly outputs: readonly Output[] } {
  if (segment === undefined) return noSide({ kind: "existence", text: reading.missing });
  const why = whyNotRun(segment, reading.moment);
  if (why !== undefined) return noSide({ kind: "status", text: statusText(why, segment) });
  const parts = segmentConjuncts(segment);
  const flags = parts.map((_, i) => `${column}_${i}`);
  const text = reading.texts.get(segment.span.file) ?? "";
  return {
    isMember: sql`(${join(
      flags.map((flag) => name(flag)),
      " AND ",
    )})`,
    causes: parts.map((part) => ({ kind: "condition", text: written(part, text) })),
    firstFailed: sql`CASE ${join(
      flags.map((flag, i) => sql`WHEN NOT ${name(flag)} THEN ${i}`),
      " ",
    )} END`,
    outputs: parts.map(({ cond }, i) => ({
      name: flags[i]!,
      kind: "cond",
      cond: reading.resolved(cond, segment),
    })),
  };
}

const statusText = (why: "archived" | "expired", { expires }: Segment): string =>
  why === "archived" ? "status archived" : `expired after ${expires}`;

/** Nobody is in a segment that is not there, or not run. */
const noSide = (cause: Side["causes"][number]): Side & { readonly outputs: readonly Output[] } => ({
  isMember: sql`FALSE`,
  causes: [cause],
  firstFailed: sql`0`,
  outputs: [],
});
