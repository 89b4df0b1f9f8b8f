import type { TableReport } from "@satsuma/engine";
import { textRows } from "../../asks/asked-rows.ts";
import { amountText, countText } from "../../text/number-text.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";

/** How a table was taken in: where every row that was read has gone, its files, and rows that were rejected, with why. */
export function tableRows(report: TableReport, width: number): readonly Row[] {
  const { files, rejected, count } = report;
  return [
    ...textRows(accountText(report), width),
    ...files.flatMap((file) => hanging([{ text: "from ", role: "dim" }], file, width)),
    ...(rejected.length === 0
      ? []
      : [
          [],
          [
            {
              text: `rejected rows${rejected.length < count.rejected ? `, the first ${countText(rejected.length)} of ${countText(count.rejected)}` : ""}`,
              role: "warning",
            } as const,
          ],
        ]),
    ...rejected.flatMap(({ file, line, column, reason }) =>
      hanging(
        [{ text: "  " }],
        `${file}${line === undefined ? "" : `:${line}`}${column === undefined ? "" : ` ${column}`}  ${reason}`,
        width,
      ),
    ),
  ];
}

/** `541,909 rows read, 132,220 left out (customer unknown), 12 rejected: 409,677 are used`. */
function accountText({ count, orphans, duplicateKeys }: TableReport): string {
  const { read, leftOut, rejected, kept } = count;
  const parts = [
    `${amountText(read, "row")} read`,
    ...leftOut.map(({ rows, reason }) => `${countText(rows)} left out (${reason})`),
    ...(rejected > 0 ? [`${countText(rejected)} rejected`] : []),
    ...(orphans > 0 ? [`${countText(orphans)} of unknown customers`] : []),
    ...(duplicateKeys > 0 ? [amountText(duplicateKeys, "repeated key")] : []),
  ];
  return `${parts.join(", ")}: ${countText(kept - orphans)} are used`;
}
