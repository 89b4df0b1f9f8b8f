import type { Overlap, ScoredSegment, Scorecard, SegmentComparison } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { countText } from "../../text/number-text.ts";
import { figureText } from "../segment/profile/typical-text.ts";

/** A row of segments side by side. */
export interface Measure {
  readonly name: string;
  /** What it measures, in one sentence. */
  readonly doc: string;
  /** By segment, as it is shown; `–` where it is not known. */
  readonly texts: ReadonlyMap<string, string>;
  /** By segment, as it is sorted. */
  readonly values: ReadonlyMap<string, number | null>;
  /** The segment that it is about, of which part of the others' members is in it. */
  readonly within?: string;
}

/** What segments are held against each other by: size, what they are worth and the like, and how many of each are in each other. */
export function measuresOf({ scorecard, overlap }: SegmentComparison): readonly Measure[] {
  const { segments } = scorecard;
  const of = (
    name: string,
    doc: string,
    read: (segment: ScoredSegment) => { readonly text: string; readonly value: number | null },
  ): Measure => ({
    name,
    doc,
    texts: new Map(segments.map((segment) => [segment.name, read(segment).text])),
    values: new Map(segments.map((segment) => [segment.name, read(segment).value])),
  });
  return [
    of("share of all", "Which share of all customers is in it.", ({ share }) => ({
      text: percent(share),
      value: share,
    })),
    ...scorecard.criteria.map((criterion, i) =>
      of(criterion.criterion, criterion.doc, ({ scores }) => {
        const value = scores[i]?.value ?? null;
        return { text: measureText(criterion, value), value };
      }),
    ),
    of(
      "score",
      "All of these together, 0 to 100; how they count is the score card's.",
      ({ total }) => ({
        text: total === null ? "–" : (100 * total).toFixed(1),
        value: total,
      }),
    ),
    ...segments.map((other) => ({
      ...of(
        `in ${other.name}`,
        `How many members are in ${other.name} as well; enter opens that.`,
        (segment) => bothText(overlap, segment, other),
      ),
      within: other.name,
    })),
  ];
}

function measureText(
  { criterion, unit }: Scorecard["criteria"][number],
  value: number | null,
): string {
  if (value === null) return "–";
  if (criterion === "growth") return `${value < 0 ? "−" : "+"}${percent(Math.abs(value))}`;
  if (criterion === "size") return countText(value);
  if (unit === "share") return percent(value);
  return unit === "" ? value.toFixed(2) : `${figureText(value)} ${unit}`;
}

function bothText(
  { segments, both }: Overlap,
  one: ScoredSegment,
  other: ScoredSegment,
): { readonly text: string; readonly value: number | null } {
  if (one.name === other.name) return { text: "", value: null };
  const at = (name: string): number => segments.findIndex((segment) => segment.name === name);
  const count = both[at(one.name)]?.[at(other.name)] ?? 0;
  const part = one.size === 0 ? "" : ` ${percent(count / one.size)}`;
  return { text: `${countText(count)}${part}`, value: count };
}
