import type { Change } from "@satsuma/engine";
import type { Column } from "../../../table/column.ts";
import { valueText } from "../../../text/value-text.ts";

/** The columns of customers who came and went. */
export const changeColumns: readonly Column<Change>[] = [
  {
    id: "customer",
    title: "customer",
    width: 14,
    grows: 1,
    text: ({ customer }) => keyText(customer),
  },
  {
    id: "change",
    title: "change",
    width: 9,
    text: ({ change }) => (change === "entered" ? "▲ entered" : "▼ left"),
    role: ({ change }) => (change === "entered" ? "good" : "bad"),
  },
  {
    id: "because",
    title: "because of",
    width: 44,
    grows: 3,
    text: ({ because, cause }) => because ?? cause ?? "",
  },
];

/** A key is no amount: it is not parted in thousands. */
export const keyText = (key: Change["customer"]): string =>
  typeof key === "number" ? String(key) : valueText(key);
