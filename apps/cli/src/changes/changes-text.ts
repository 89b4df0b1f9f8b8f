import type { Change, ChangeCount, Changes } from "@satsuma/engine";
import { asOfText, count } from "../terminal/figures.ts";
import { section } from "../terminal/section.ts";
import type { Style } from "../terminal/style.ts";

/** What was asked for. */
export interface AskedChanges {
  readonly timezone: string;
  readonly segment: string | undefined;
  readonly customer: string | undefined;
}

/** Causes that are told; a segment with a long rule may have very many. */
const MOST_CAUSES = 30;

/** Counts by cause, most first, then changes one by one, latest first. */
export function changesText(found: Changes, asked: AskedChanges, style: Style): string {
  const { total, counts, changes } = found;
  const head = style.color.dim(headOf(found, asked));
  if (total === 0) return head;
  const shown = counts.slice(0, MOST_CAUSES);
  const told = shown.reduce((sum, each) => sum + each.count, 0);
  const rest =
    told < total ? [["", `${count(total - told)} more, for other causes: \`--json\` has all`]] : [];
  return [
    head,
    ...(asked.customer === undefined
      ? [
          section(
            "how many, and why",
            [...shown.map((each) => countRow(each, asked)), ...rest],
            style,
          ),
        ]
      : []),
    section(
      changes.length < total ? `${count(changes.length)} of them` : "who",
      changes.map((change) => changeRow(change, asked)),
      style,
    ),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function headOf(
  { run, total, counts }: Changes,
  { timezone, segment, customer }: AskedChanges,
): string {
  const entered = sumOf(counts, "entered");
  const moves =
    total === 0
      ? "nobody entered or left"
      : `${count(entered)} entered, ${count(total - entered)} left`;
  const where = segment === undefined ? "" : ` ${segment}`;
  const when =
    run === undefined ? "all runs" : `run ${count(run.run)}, as of ${asOfText(run.asOf, timezone)}`;
  const who = customer === undefined ? "" : `customer ${customer}: `;
  return `${who}${moves}${where} · ${when}`;
}

const sumOf = (counts: readonly ChangeCount[], change: ChangeCount["change"]): number =>
  counts.reduce((sum, each) => sum + (each.change === change ? each.count : 0), 0);

const countRow = (each: ChangeCount, { segment }: AskedChanges): readonly string[] => [
  `${sign(each)}${count(each.count)}`,
  ...(segment === undefined ? [each.segment] : []),
  becauseText(each),
];

function changeRow(
  change: Change,
  { segment, customer, timezone }: AskedChanges,
): readonly string[] {
  const { run, asOf } = change;
  return [
    ...(customer === undefined
      ? [String(change.customer)]
      : [`run ${count(run)}`, asOfText(asOf, timezone)]),
    change.change,
    ...(segment === undefined ? [change.segment] : []),
    becauseText(change),
  ];
}

const sign = ({ change }: ChangeCount): string => (change === "entered" ? "+" : "−");

/** Of a condition that is written with `not`, the opposite: `now has orders`, and never `no longer not (has orders)`. */
function turnedText(holds: boolean, condition: string): string {
  const [, denied] = /^not \((?<denied>.*)\)$/u.exec(condition) ?? [];
  const word = holds === (denied === undefined) ? "now" : "no longer";
  return `${word} ${denied ?? condition}`;
}

/** A cause in words: the condition that holds now, or does not any more. */
function becauseText({ change, cause, because }: Omit<ChangeCount, "count">): string {
  const condition = because === null ? "" : `: ${because}`;
  switch (cause) {
    case "condition":
      return turnedText(change === "entered", because ?? "");
    case "past data":
      return `data of before the last run changed${condition}`;
    case "score":
      return `a score changed${condition}`;
    case "standing":
      return `their standing among others changed${condition}`;
    case "first run":
      return "the first run";
    case "new customer":
      return "a new customer";
    case "customer gone":
      return "no customer any more";
    case "rule changed":
      return "the rule changed";
    case "new segment":
      return "the segment is new";
    case "segment gone":
      return "the segment is gone";
    case "settings changed":
      return "settings of the project changed";
    case "not known":
    case null:
      return "not known: that run kept no causes";
  }
}
