import type { MoveCause, RulesDiff, SegmentDiff, TierMoves } from "@satsuma/engine";
import { figureLines } from "../terminal/figure-lines.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { amount, asOfText, count, gain, loss } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import {
  baseText,
  changesText,
  changeText,
  changedLines,
  enteringWords,
  leavingWords,
  sampleText,
  tierName,
  tierSummary,
} from "./diff-words.ts";
import type { ChangedLine } from "./diff-words.ts";

/** How a difference is shown. */
export interface Showing {
  readonly timezone: string;
  /** Whether customers' keys may be shown. */
  readonly hasKeys: boolean;
}

/** What an edit of the rules does, for a person at a terminal. */
export function diffText(diff: RulesDiff, showing: Showing, style: Style): string {
  const { asOf, customers, segments, tiers, base } = diff;
  const { color, width } = style;
  const head = [
    `The rules of now against ${baseText(base, showing.timezone)}`,
    `Both as of ${asOfText(asOf, showing.timezone)}, on the data of now: ${amount(customers, "customer")}`,
  ].flatMap((line) => wrapText(line, width, 2).map(color.dim));
  const parts = segments.length === 0 ? [] : ["", segmentTable(segments, style)];
  const details = segments.map((segment) => detailText(segment, showing, style));
  const moves = tiers.map((each) => tierText(each, style));
  return [
    ...head,
    "",
    color.bold(changesText(diff)),
    ...parts,
    ...[...details, ...moves].filter((text) => text !== "").flatMap((text) => ["", text]),
  ].join("\n");
}

const segmentTable = (segments: readonly SegmentDiff[], style: Style): string =>
  figureLines(
    ["before", "after", "entered", "left", "stayed"],
    segments.map((segment) => ({
      text: `${segment.name}: ${segment.change}`,
      figures: [
        segment.change === "added" ? "–" : count(segment.before),
        segment.change === "removed" ? "–" : count(segment.after),
        gain(segment.entered),
        loss(segment.left),
        count(segment.stayed),
      ],
    })),
    style,
  );

/** What is written otherwise, and who comes and goes why. */
function detailText(segment: SegmentDiff, showing: Showing, style: Style): string {
  const { name, title, entering, leaving, entered, left } = segment;
  const { color, width } = style;
  const isStill = entered === 0 && left === 0;
  const change = `${changeText(segment)}${isStill ? "; nobody comes or goes" : ""}`;
  return [
    `${color.bold(name)}${title === undefined ? "" : ` ${title}`}`,
    ...wrapText(change, width - 2, 2).map((line) => color.dim(`  ${line}`)),
    ...changedLines(segment).flatMap((line) => lineText(line, style)),
    ...causeLines(`${count(entered)} enter`, entering, { ...showing, style, words: enteringWords }),
    ...causeLines(`${count(left)} leave`, leaving, { ...showing, style, words: leavingWords }),
  ].join("\n");
}

function causeLines(
  what: string,
  causes: readonly MoveCause[],
  {
    hasKeys,
    style,
    words,
  }: Showing & { readonly style: Style; words: (cause: MoveCause) => string },
): readonly string[] {
  if (causes.length === 0) return [];
  const digits = Math.max(...causes.map(({ customers }) => count(customers).length));
  const margin = " ".repeat(4 + digits + 2);
  const lines = causes.flatMap((cause) => {
    const text = `${words(cause)}${cause.text}${hasKeys ? `, ${sampleText(cause)}` : ""}`;
    return wrapText(text, style.width - margin.length, 2).map((line, i) =>
      i === 0 ? `    ${count(cause.customers).padStart(digits)}  ${line}` : margin + line,
    );
  });
  return [`  ${what}`, ...lines];
}

/** `- ` what was, `+ ` what is. */
function lineText({ sign, text }: ChangedLine, { color, width }: Style): readonly string[] {
  const paint = { "-": color.red, "+": color.green, " ": color.dim }[sign];
  const moved = text.search(/\S/u);
  const indent = " ".repeat(Math.max(0, moved));
  return wrapText(text.trim(), width - 4 - indent.length, 2).map((line, i) =>
    paint(`  ${i === 0 ? sign : " "} ${indent}${line}`),
  );
}

function tierText(tiers: TierMoves, style: Style): string {
  const { of, title, moves } = tiers;
  const changes = moves
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => b.customers - a.customers);
  const heading = `${style.color.bold(of)}${title === undefined ? "" : ` ${title}`}: ${tierSummary(tiers)}`;
  return [
    heading,
    ...changes.map(
      ({ from, to, customers }) =>
        `  ${tierName(from, tiers)} → ${tierName(to, tiers)}  ${count(customers)}`,
    ),
  ].join("\n");
}
