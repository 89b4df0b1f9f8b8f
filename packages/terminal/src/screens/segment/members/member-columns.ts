import type { Column as ValueColumn, Scalar, ValueType } from "@satsuma/model";
import type { Column } from "../../../table/column.ts";
import { numberText } from "../../../text/number-text.ts";
import { cells } from "../../../text/cells.ts";
import { asOfText } from "../../../text/time-text.ts";
import { valueText } from "../../../text/value-text.ts";
import type { KnownColumn } from "./known-columns.ts";
import { keyOf } from "./member.ts";
import type { Member } from "./member.ts";

/** So many are shown at first; the others can be brought in. */
const SHOWN = 8;
/** No column is wider at first. */
const WIDEST = 28;

/** The key, which is a name also where it is a number, and what else members can be shown with. Instants are told in a zone. */
export const memberColumns = (
  known: readonly KnownColumn[],
  timezone: string,
): readonly Column<Member>[] => [
  { id: "customer", title: "customer", width: 14, text: keyOf },
  ...known.map((each, i) => memberColumn(each, { isHidden: i >= SHOWN, timezone })),
];

function memberColumn(
  { name, column }: KnownColumn,
  { isHidden, timezone }: { readonly isHidden: boolean; readonly timezone: string },
): Column<Member> {
  const text = (value: Scalar): string => cellText(value, column, timezone);
  return {
    id: name,
    title: name,
    width: Math.max(cells(name) + 2, Math.min(WIDEST, widest(column))),
    ...(isHidden ? { isHidden } : {}),
    ...(isNumber(column.type) ? { align: "right" } : {}),
    text: (member) => text(member[name] ?? null),
    role: (member) => ((member[name] ?? null) === null ? "dim" : undefined),
  };
}

const isNumber = ({ kind }: ValueType): boolean =>
  kind === "number" || kind === "money" || kind === "approx" || kind === "duration";

function cellText(value: Scalar, { type, unit, scale }: ValueColumn, timezone: string): string {
  if (value === null) return "–";
  if (type.kind === "instant" && typeof value === "string") return asOfText(value, timezone);
  if (typeof value !== "number") return valueText(value);
  if (unit === "share") return valueText(value, unit);
  const places = "currency" in type && type.currency !== undefined ? 2 : scale;
  return places === undefined ? numberText(value) : toPlaces(value, places);
}

/** With the same number of decimals in the whole column, so that points stand below each other. */
const toPlaces = (value: number, places: number): string =>
  (formats[places] ?? plain).format(value).replace("-", "−");

const formats = Array.from(
  { length: 7 },
  (_, digits) =>
    new Intl.NumberFormat("en-US", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
);
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** How wide values are, as far as was observed. */
function widest({ type, observed = [], range }: ValueColumn): number {
  switch (type.kind) {
    case "text":
    case "enum":
      return Math.max(8, ...observed.map(({ value }) => cells(value)));
    case "date":
    case "annual date":
      return 10;
    case "instant":
      return 16;
    case "yes/no":
      return 3;
    case "list":
    case "point":
      return 20;
    case "number":
    case "money":
    case "approx":
    case "duration":
      return range === undefined ? 10 : Math.max(...[range.low, range.high].map(numberWidth));
  }
}

/** With separators and decimals. */
const numberWidth = (text: string): number => {
  const [whole = ""] = text.split(".");
  return whole.length + Math.floor(whole.length / 3) + 3;
};
