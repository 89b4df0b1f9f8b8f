import type { DeliveryDifference, RecordDifference, SendResult } from "@satsuma/engine";
import type { Scalar } from "@satsuma/model";
import { amount, asOfText, count } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";

/** How many rejected customers and records that differ are shown. */
const SHOWN = 10;

/** What came of a delivery, or would: where it goes, what differs from the last one, and who was not taken. */
export function sentText(result: SendResult, timezone: string, style: Style): string {
  const { difference, isDryRun, delivered } = result;
  return [
    headline(result, timezone, style),
    ...suppressedLine(result),
    differenceLine(difference, timezone),
    ...(isDryRun ? exampleLines(difference, style) : []),
    ...takenLines(delivered, style),
  ].join("\n");
}

function headline(
  { segment, sink, asOf, isDryRun, rows, delivered: { where } }: SendResult,
  timezone: string,
  { color }: Style,
): string {
  const what = `${amount(rows, "row")} of ${color.bold(segment)} as of ${asOfText(asOf, timezone)}`;
  return isDryRun
    ? `${what} would go to ${color.bold(sink)}: ${where}; nothing was sent`
    : `${what} to ${color.bold(sink)}: ${where}`;
}

const suppressedLine = ({ suppressed }: SendResult): string[] =>
  suppressed === 0
    ? []
    : [`${amount(suppressed, "member")} left out: suppressed by satsuma.config.ts`];

function differenceLine(difference: DeliveryDifference, timezone: string): string {
  const { since, added, removed, changed, same } = difference;
  if (since === null) return "the first delivery of this segment there";
  return `since the last delivery (as of ${asOfText(since, timezone)}): ${count(added)} added, ${count(removed)} removed, ${count(changed)} changed, ${count(same)} as before`;
}

function exampleLines(
  { since, added, removed, changed, examples }: DeliveryDifference,
  { color }: Style,
): string[] {
  if (since === null) return [];
  const rest = added + removed + changed - Math.min(examples.length, SHOWN);
  return [
    ...examples.slice(0, SHOWN).map((each) => `  ${recordText(each)}`),
    ...(rest > 0 ? [color.dim(`  … and ${count(rest)} more`)] : []),
  ];
}

const signs = { added: "+", removed: "−", changed: "~" } as const;

function recordText({ customer, change, before = {}, after = {} }: RecordDifference): string {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const values = columns.map((column) =>
    change === "changed"
      ? `${column}: ${valueText(before[column])} → ${valueText(after[column])}`
      : `${column}: ${valueText((change === "added" ? after : before)[column])}`,
  );
  return [`${signs[change]} ${String(customer)}`, ...values].join("  ");
}

const valueText = (value: Scalar | undefined): string =>
  value === null || value === undefined ? "unknown" : String(value);

function takenLines({ accepted, rejected }: SendResult["delivered"], { color }: Style): string[] {
  const rest = rejected.length - SHOWN;
  return [
    `${count(accepted)} accepted${rejected.length === 0 ? "" : `, ${color.yellow(`${count(rejected.length)} rejected`)}`}`,
    ...rejected.slice(0, SHOWN).map(({ customer, reason }) => `  ${customer}  ${reason}`),
    ...(rest > 0 ? [color.dim(`  … and ${count(rest)} more`)] : []),
  ];
}
