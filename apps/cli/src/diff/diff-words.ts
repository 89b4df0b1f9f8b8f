import type { DiffBase, MoveCause, RulesDiff, SegmentDiff, TierMoves } from "@satsuma/engine";
import { lineDiff } from "../fmt/line-diff.ts";
import { partName } from "../terminal/families.ts";
import { amount, asOfText, count } from "../terminal/figures.ts";

/** `1 added, 2 changed, 12 unchanged`. */
export function changesText({ segments, unchanged }: RulesDiff): string {
  const kinds = ["added", "removed", "renamed", "changed", "affected"] as const;
  const parts = kinds.flatMap((kind) => {
    const of = segments.filter(({ change }) => change === kind).length;
    return of === 0 ? [] : [`${count(of)} ${kind}`];
  });
  if (parts.length === 0)
    return `nothing changed: ${amount(unchanged.length, "segment")} as before`;
  return [...parts, `${count(unchanged.length)} unchanged`].join(", ");
}

/** What was compared with: `the last run (run 3, as of 2011-12-09)`. */
export const baseText = (base: DiffBase, timezone: string): string =>
  base.kind === "last run"
    ? `the last run (run ${base.run}, as of ${asOfText(base.asOf, timezone)})`
    : base.name;

/** What became of a segment: `renamed from vip`, `affected by define spend`. */
export function changeText({ change, was, because }: SegmentDiff): string {
  if (change === "renamed") return `renamed from ${was}`;
  const all = because.join(", ");
  if (change === "affected") return `affected by ${all}`;
  return because.length === 0 ? change : `${change}, and affected by ${all}`;
}

/** What stands before the cause of an entry: `failed before: `; nothing where the cause says it all. */
export const enteringWords = ({ kind }: MoveCause): string =>
  kind === "condition" ? "failed before: " : kind === "status" ? "before: " : "";

/** What stands before the cause of leaving. */
export const leavingWords = ({ kind }: MoveCause): string =>
  kind === "condition" ? "fail now: " : kind === "status" ? "now: " : "";

/** A line of what is written otherwise, and whether it was, is, or stays. */
export interface ChangedLine {
  readonly sign: "-" | "+" | " ";
  readonly text: string;
}

/** What is written otherwise, line by line; of a segment that is new or gone only its rule. */
export const changedLines = ({ texts, change }: SegmentDiff): readonly ChangedLine[] =>
  texts
    .filter(({ field }) => field === "rule" || (change !== "added" && change !== "removed"))
    .flatMap(({ field, before, after }): readonly ChangedLine[] => {
      if (field === "rule" && before !== undefined && after !== undefined)
        return lineDiff(before, after).flatMap(changedLine);
      const said = field === "rule" ? "" : `${field} `;
      const side = (sign: "-" | "+", text: string | undefined): readonly ChangedLine[] =>
        text === undefined
          ? []
          : `${said}${text}`.split("\n").map((line) => ({ sign, text: line }));
      return [...side("-", before), ...side("+", after)];
    });

function changedLine(line: string): readonly ChangedLine[] {
  const [sign = ""] = line;
  return sign === "-" || sign === "+" || sign === " " ? [{ sign, text: line.slice(1) }] : [];
}

/** `120 customers move, 4,218 stay`. */
export function tierSummary({ moves }: TierMoves): string {
  const sum = (isStay: boolean): number =>
    moves
      .filter(({ from, to }) => (from === to) === isStay)
      .reduce((total, { customers }) => total + customers, 0);
  return `${amount(sum(false), "customer")} ${sum(false) === 1 ? "moves" : "move"}, ${count(sum(true))} stay`;
}

/** A tier without the name of its set; `no tier` for none. */
export const tierName = (name: string | null, { of }: TierMoves): string =>
  name === null ? "no tier" : partName(name, of);

/** `for example 12346, 12348`. */
export const sampleText = ({ sample, customers }: MoveCause): string =>
  `for example ${sample.map(String).join(", ")}${customers > sample.length ? ", …" : ""}`;
