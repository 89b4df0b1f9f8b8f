import CliTable from "cli-table3";
import columnsOf from "string-width";
import type { Style } from "./style.ts";

/** A column of a table. */
export interface TableColumn {
  readonly head: string;
  readonly align?: "left" | "right";
  /** The one column that gives way, with `…`, where lines would be longer than the terminal is wide. */
  readonly gives?: boolean;
}

/** A row: one text a column, or one text across all of them. */
export type TableRow = readonly string[] | { readonly across: string };

const GAP = 2;
/** A giving column is not cut to less than this, whatever the terminal. */
const LEAST = 8;

/** Text in aligned columns under their heads, without lines between. Widths are those a terminal shows. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  style: Style,
): string {
  const cells = rows.filter((row): row is readonly string[] => !isAcross(row));
  const widths = columns.map(({ head }, i) =>
    Math.max(...[head, ...cells.map((row) => row[i] ?? "")].map((text) => columnsOf(text))),
  );
  const drawn = new CliTable({
    ...plain,
    colAligns: columns.map(({ align = "left" }) => align),
    colWidths: columns.map(({ gives }, i) =>
      gives === true ? givingWidth(widths, i, style) : null,
    ),
  });
  drawn.push(
    columns.map(({ head }) => style.color.dim(head)),
    ...cells.map((row) => [...row]),
  );
  const lines = drawn
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  const [head = "", ...body] = lines;
  return [head, ...rows.map((row) => (isAcross(row) ? row.across : (body.shift() ?? "")))].join(
    "\n",
  );
}

/** Texts in columns without heads; the last column is wrapped between words so that no line is longer than the terminal is wide. */
export function wrappedRows(rows: readonly (readonly string[])[], { width }: Style): string {
  const before = Math.max(0, ...rows.map((row) => row.length - 1));
  const widths = Array.from(
    { length: before },
    (_, i) => Math.max(...rows.map((row) => columnsOf(row[i] ?? ""))) + GAP,
  );
  const rest = Math.max(20, width - widths.reduce((sum, each) => sum + each, 0));
  const drawn = new CliTable({
    ...plain,
    style: { ...plain.style, "padding-right": 0 },
    wordWrap: true,
    colWidths: [...widths, rest],
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

const isAcross = (row: TableRow): row is { readonly across: string } => "across" in row;

/** As wide as its text needs, or as the other columns leave it. */
function givingWidth(widths: readonly number[], giving: number, style: Style): number {
  const others = widths.reduce((sum, width, i) => (i === giving ? sum : sum + width + GAP), 0);
  return Math.min((widths[giving] ?? 0) + GAP, Math.max(LEAST, style.width - others + GAP));
}

const plain = {
  chars: {
    top: "",
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
    "bottom-right": "",
    left: "",
    "left-mid": "",
    mid: "",
    "mid-mid": "",
    right: "",
    "right-mid": "",
    middle: "",
  },
  style: { "padding-left": 0, "padding-right": GAP, head: [], border: [] },
};
