import type { Scorecard, ScoredSegment } from "@satsuma/engine";
import { amount, asOfText } from "../terminal/figures.ts";
import { section } from "../terminal/section.ts";
import type { Style } from "../terminal/style.ts";
import { table, wrappedRows } from "../terminal/table.ts";

/** How a card is shown. */
interface ShownCard {
  readonly timezone: string;
  /** How many segments get their reasons told. */
  readonly most: number;
}

/** Segments in their ranking with a column a criterion, then what speaks for and against the best, then what counts. */
export function scorecardText(card: Scorecard, shown: ShownCard, style: Style): string {
  const { asOf, customers, segments, before } = card;
  const { timezone } = shown;
  const head = `${amount(segments.length, "segment")}, ${amount(customers, "customer")}, as of ${asOfText(asOf, timezone)}; a quarter ago is ${asOfText(before, timezone)}`;
  if (segments.length === 0)
    return `${head}\n\nno segments to rank: write one into segments/first.seg`;
  return [
    style.color.dim(head),
    "",
    rankingText(card, style),
    reasonsText(card, shown, style),
    measuresText(card, style),
    section(
      "left out",
      card.leftOut.map(({ criterion, why }) => [criterion, why]),
      style,
    ),
  ]
    .filter((part, i) => part !== "" || i === 1)
    .join("\n");
}

/** Short heads, so that eight criteria have room. */
const heads: Readonly<Record<string, string>> = {
  distinctness: "distinct",
  stability: "stable",
  capacity: "capac.",
};

function rankingText({ criteria, segments }: Scorecard, style: Style): string {
  const columns = [
    { head: "", align: "right" as const },
    { head: "segment", gives: true },
    { head: "score", align: "right" as const },
    ...criteria.map(({ criterion }) => ({
      head: heads[criterion] ?? criterion,
      align: "right" as const,
    })),
  ];
  const rows = segments.map(({ rank, name, total, scores }) => [
    rank === null ? "–" : String(rank),
    name,
    total === null ? "–" : (100 * total).toFixed(1),
    ...scores.map(({ scaled }) => hundredths(scaled)),
  ]);
  return table(columns, rows, style);
}

/** 0 to 1 as whole points of a hundred. */
const hundredths = (scaled: number | null): string =>
  scaled === null ? "–" : String(Math.round(100 * scaled));

function reasonsText(card: Scorecard, { most }: ShownCard, style: Style): string {
  const { color } = style;
  const ranked = card.segments.filter(({ rank }) => rank !== null);
  const told = ranked.slice(0, most).map((segment) => `\n${reasonsOf(segment, style)}`);
  const untold = card.segments.filter(({ unranked }) => unranked !== undefined);
  const more =
    ranked.length > most
      ? [color.dim(`\n--limit ${ranked.length} gives the reasons of all, --json every figure`)]
      : [];
  const unranked = section(
    "not ranked",
    untold.map(({ name, unranked: why = "" }) => [name, why]),
    style,
  );
  const legend =
    told.length === 0
      ? []
      : [color.dim("\n+ lifts it above the average of these segments, - pulls it below")];
  return [...legend, ...told, ...more, ...(unranked === "" ? [] : [unranked])].join("\n");
}

/** What speaks for a segment and against it. */
function reasonsOf({ rank, name, title, pros, cons }: ScoredSegment, style: Style): string {
  const { color } = style;
  const head = `${rank} ${color.bold(name)}${title === undefined ? "" : ` ${color.dim(title)}`}`;
  const rows = [
    ...pros.map((sentence) => ["  +", sentence]),
    ...cons.map((sentence) => ["  -", sentence]),
  ];
  return rows.length === 0 ? `${head}\n  as the others` : `${head}\n${wrappedRows(rows, style)}`;
}

const measuresText = ({ criteria }: Scorecard, style: Style): string =>
  section(
    "what counts, its weight, and how it is scaled (0 to 1, shown in hundredths)",
    criteria.map(({ criterion, weight, scale, expression }) => [
      criterion,
      String(weight),
      expression === undefined ? scale : `${expression}; ${scale}`,
    ]),
    style,
  );
