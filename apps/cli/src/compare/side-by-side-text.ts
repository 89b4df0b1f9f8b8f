import type {
  CriterionScore,
  Scorecard,
  ScorecardMeasure,
  ScoredSegment,
  SegmentComparison,
} from "@satsuma/engine";
import { pairsText } from "../overlap/pairs-text.ts";
import { standsOut } from "../overlap/stands-out.ts";
import { amount, asOfText, count, share, times, worth } from "../terminal/figures.ts";
import { section } from "../terminal/section.ts";
import type { Style } from "../terminal/style.ts";
import { table } from "../terminal/table.ts";

/** Names longer than this get a letter where there are many of them. */
const NAME = 16;

/** Segments in columns, best first, what the rows say, and whom the segments share. */
export function sideBySideText(
  { scorecard, overlap, inAll }: SegmentComparison,
  timezone: string,
  style: Style,
): string {
  const { asOf, customers, segments, criteria, leftOut } = scorecard;
  const head = `${amount(customers, "customer")}, as of ${asOfText(asOf, timezone)}; a quarter ago is ${asOfText(scorecard.before, timezone)}`;
  return [
    style.color.dim(head),
    "",
    ...columnsText(segments, criteria, style),
    criteriaText(scorecard, style),
    section(
      "left out",
      leftOut.map(({ criterion, why }) => [criterion, why]),
      style,
    ),
    section("what sets their members apart", differences(segments), style),
    pairsText(overlap, overlap.pairs.length, style),
    section(
      "what stands out",
      [[`in all ${segments.length}`, amount(inAll, "customer")], ...standsOut(overlap)],
      style,
    ),
  ]
    .filter((part, i) => part !== "" || i === 1)
    .join("\n");
}

const criteriaText = ({ criteria }: Scorecard, style: Style): string =>
  section(
    "what the rows say; `satsuma score-card` says how each counts",
    criteria.map(({ criterion, doc }) => [criterion, doc]),
    style,
  );

function columnsText(
  segments: readonly ScoredSegment[],
  criteria: readonly ScorecardMeasure[],
  style: Style,
): string[] {
  const isLong = 14 + segments.reduce((sum, { name }) => sum + Math.max(name.length, NAME) + 2, 0);
  const hasLetters = isLong > style.width;
  const heads = segments.map(({ name }, i) => (hasLetters ? letterOf(i) : name));
  const rows = criteria.flatMap((criterion, i) => [
    [criterion.criterion, ...segments.map(({ scores }) => figure(criterion, scores[i]!))],
    ...intervalRow(
      criterion,
      segments.map(({ scores }) => scores[i]!),
      segments.length <= 3,
    ),
  ]);
  const columns = [{ head: "" }, ...heads.map((head) => ({ head, align: "right" as const }))];
  const drawn = table(
    columns,
    [
      ["share", ...segments.map(({ share: part }) => share(part))],
      ...rows,
      ["score", ...segments.map(({ total }) => (total === null ? "–" : (100 * total).toFixed(1)))],
      ["rank", ...segments.map(({ rank }) => (rank === null ? "–" : String(rank)))],
    ],
    style,
  );
  if (!hasLetters) return [drawn];
  return [...segments.map(({ name }, i) => `${letterOf(i)}  ${name}`), "", drawn];
}

const letterOf = (i: number): string =>
  String.fromCodePoint(65 + (i % 26)) + (i < 26 ? "" : String(Math.floor(i / 26)));

/** The interval of a mean or a share, where there is room for it. */
function intervalRow(
  criterion: ScorecardMeasure,
  scores: readonly CriterionScore[],
  hasRoom: boolean,
): string[][] {
  if (!hasRoom || scores.every(({ interval }) => interval === undefined)) return [];
  const cells = scores.map(({ interval }) =>
    interval === undefined
      ? ""
      : `${bare(criterion, interval.low)} to ${bare(criterion, interval.high)}`,
  );
  return [["  95 in 100", ...cells]];
}

function figure(criterion: ScorecardMeasure, { value }: CriterionScore): string {
  if (value === null) return "–";
  if (criterion.criterion === "growth") return `${value < 0 ? "−" : "+"}${share(Math.abs(value))}`;
  const { unit } = criterion;
  const isCurrency = /^[A-Z]{3}$/u.test(unit);
  return isCurrency ? `${bare(criterion, value)} ${unit}` : bare(criterion, value);
}

function bare({ unit, criterion }: ScorecardMeasure, value: number): string {
  if (unit === "share") return share(value);
  if (unit === "times") return times(value);
  if (criterion === "size") return count(value);
  return worth(value);
}

const differences = (segments: readonly ScoredSegment[]): readonly (readonly string[])[] =>
  segments.flatMap(({ name, differs, unranked }) =>
    differs.length === 0
      ? [[name, unranked ?? "nothing that chance could not have given"]]
      : differs.map(({ sentence }, i) => [i === 0 ? name : "", sentence]),
  );
