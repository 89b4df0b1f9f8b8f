import type { JudgedColumn } from "@satsuma/engine";
import type { Column as NamedValue } from "@satsuma/model";
import { percent, typeName } from "@satsuma/model";
import type { Column } from "../../table/column.ts";
import { amountText } from "../../text/number-text.ts";
import type { Role } from "../../view/role.ts";
import type { Entry } from "./entries.ts";

/** The columns of the catalogue. */
export const entryColumns: readonly Column<Entry>[] = [
  {
    id: "name",
    title: "name",
    width: 22,
    grows: 1,
    text: ({ name }) => name,
    role: ({ about }) =>
      about.kind === "table" || about.kind === "method" ? "heading" : undefined,
  },
  { id: "kind", title: "kind", width: 9, text: ({ about }) => about.kind, role: () => "dim" },
  { id: "type", title: "type", width: 14, text: typeText },
  {
    id: "known",
    title: "known",
    width: 7,
    align: "right",
    text: (entry) => judged(entry, knownText),
    role: (entry) => verdictRole(judgedOf(entry)),
    value: (entry) => judgedOf(entry)?.coverage ?? null,
  },
  { id: "values", title: "values", width: 20, grows: 2, text: valuesText },
];

const judgedOf = ({ about }: Entry): JudgedColumn | undefined =>
  "judged" in about ? about.judged : undefined;

const judged = (entry: Entry, text: (column: JudgedColumn) => string): string => {
  const found = judgedOf(entry);
  return found === undefined ? "" : text(found);
};

/** `100%` for all of them: a decimal would only be noise. */
export function knownText({ coverage, known, unknown }: JudgedColumn): string {
  if (known === 0) return "never";
  return unknown === 0 ? "100%" : percent(coverage);
}

/** What is no good is told by a word elsewhere as well. */
export function verdictRole(column: JudgedColumn | undefined): Role | undefined {
  if (column === undefined || column.verdict === "good") return undefined;
  return column.verdict === "dead" ? "bad" : "warning";
}

/** The type; `?` where the value may be unknown. */
function typeText({ about }: Entry): string {
  if (!("column" in about)) return "";
  const { type, nullable } = about.column;
  return `${typeName(type)}${nullable ? "?" : ""}`;
}

/** What stands for the entry in a line: its sentence, values, range or size. */
function valuesText({ about }: Entry): string {
  if (about.kind === "table" || about.kind === "method") return about.text;
  if (about.kind === "segment") {
    const { title = "", size } = about.segment;
    return size === undefined
      ? title
      : `${amountText(size, "customer")}${title === "" ? "" : `: ${title}`}`;
  }
  return columnText(about.column);
}

function columnText({ description = "", observed = [], range, type }: NamedValue): string {
  const frequent = observed.slice(0, 5).map(({ value, share }) => `${value} ${percent(share)}`);
  const values = type.kind === "enum" && frequent.length === 0 ? type.values : frequent;
  const span = range === undefined ? "" : `${range.low} to ${range.high}`;
  return [description, values.length === 0 ? span : values.join(", ")]
    .filter((part) => part !== "")
    .join(" ");
}
