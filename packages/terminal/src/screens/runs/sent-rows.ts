import type { DeliveryDifference, RecordDifference, SendResult } from "@satsuma/engine";
import type { Scalar } from "@satsuma/model";
import { textRows } from "../../asks/asked-rows.ts";
import { amountText, countText } from "../../text/number-text.ts";
import { asOfText } from "../../text/time-text.ts";
import { valueText } from "../../text/value-text.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import type { Wording } from "../wording.ts";

/** What was sent, or would be: where to, how it differs from what was sent last, and who was not taken. */
export function sentRows(result: SendResult, { timezone, width }: Wording): readonly Row[] {
  const { segment, sink, asOf, isDryRun, rows, suppressed, difference, delivered } = result;
  const { where, accepted, rejected } = delivered;
  return [
    ...textRows(
      `${amountText(rows, "row")} of ${segment} as of ${asOfText(asOf, timezone)} ${isDryRun ? "would go" : "went"} to ${sink}: ${where}.${isDryRun ? " Nothing was sent." : ""}`,
      width,
    ),
    ...(suppressed === 0
      ? []
      : textRows(`${amountText(suppressed, "member")} left out: suppressed by the config`, width)),
    ...textRows(differenceText(difference, timezone), width),
    ...(isDryRun
      ? difference.examples.flatMap((each) => exampleRows(each, width))
      : textRows(`${countText(accepted)} accepted`, width)),
    ...(rejected.length === 0
      ? []
      : textRows(`${countText(rejected.length)} rejected`, width, "warning")),
    ...rejected.flatMap(({ customer, reason }) =>
      hanging([{ text: "  " }], `${customer}  ${reason}`, width),
    ),
  ];
}

function differenceText(difference: DeliveryDifference, timezone: string): string {
  const { since, added, removed, changed, same } = difference;
  if (since === null) return "The first delivery of this segment there.";
  return `Since the last delivery (as of ${asOfText(since, timezone)}): ${countText(added)} added, ${countText(removed)} removed, ${countText(changed)} changed, ${countText(same)} as before.`;
}

const signs = { added: "+ ", removed: "− ", changed: "~ " } as const;
const roles = { added: "good", removed: "bad", changed: "warning" } as const;

function exampleRows(
  { customer, change, before = {}, after = {} }: RecordDifference,
  width: number,
): readonly Row[] {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const text = (value: Scalar | undefined): string => valueText(value ?? null);
  const values = columns.map((column) =>
    change === "changed"
      ? `${column}: ${text(before[column])} → ${text(after[column])}`
      : `${column}: ${text((change === "added" ? after : before)[column])}`,
  );
  return hanging(
    [{ text: signs[change], role: roles[change] }],
    [text(customer), ...values].join("  "),
    width,
  );
}
