import { percent } from "@satsuma/model";
import type { Cell } from "@satsuma/engine";
import type { Column } from "../../../table/column.ts";
import type { Role } from "../../../view/role.ts";
import { barText } from "../bar-text.ts";
import type { ProductItem } from "./product-item.ts";

const BAR = 12;

/** The columns of what members have more or less often than others. */
export const productColumns: readonly Column<ProductItem>[] = [
  { id: "value", title: "value", width: 24, grows: 3, text: ({ value }) => value.value },
  {
    id: "members",
    title: "members",
    width: 7,
    align: "right",
    text: ({ value }) => cellText(value.segment),
    value: ({ value }) => shareOf(value.segment),
  },
  {
    id: "others",
    title: "others",
    width: 7,
    align: "right",
    text: ({ value }) => cellText(value.base),
    role: () => "dim",
    value: ({ value }) => shareOf(value.base),
  },
  {
    id: "bar",
    title: "share",
    width: BAR,
    text: ({ value }) => barText(shareOf(value.segment) ?? 0, BAR),
    role: (): Role => ({ chart: { kind: "bar" } }),
    value: ({ value }) => shareOf(value.segment),
  },
  {
    id: "lift",
    title: "times",
    width: 6,
    align: "right",
    text: ({ value }) => (value.lift === undefined ? "" : `${value.lift.value.toFixed(1)}×`),
    role: ({ value }) => ((value.lift?.value ?? 1) >= 1 ? "good" : "bad"),
    value: ({ value }) => value.lift?.value ?? null,
  },
  {
    id: "effect",
    title: "h",
    width: 5,
    align: "right",
    text: ({ value }) => value.effect.toFixed(2).replace("-", "−"),
    value: ({ value }) => value.effect,
  },
  {
    id: "preference",
    title: "for its activity",
    width: 16,
    align: "right",
    text: ({ value }) => (value.preference === undefined ? "" : `${value.preference.toFixed(1)}×`),
    value: ({ value }) => value.preference ?? null,
  },
  {
    id: "field",
    title: "of",
    width: 20,
    grows: 1,
    text: ({ field }) => `${field.events} ${field.field}`,
    role: () => "dim",
  },
];

const shareOf = (cell: Cell | undefined): number | null =>
  cell === undefined || cell.isSuppressed ? null : cell.share;

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return cell.isSuppressed ? "too few" : percent(cell.share);
}
