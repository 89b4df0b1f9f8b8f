import { measureText } from "@satsuma/engine";
import type { Discovery, DrawnView } from "@satsuma/engine";
import { amount, asOfText, count, share } from "../terminal/figures.ts";
import { inWords, measureRows } from "../terminal/measure-text.ts";
import type { Measure } from "../terminal/measure-text.ts";
import { sectionOf } from "../terminal/section.ts";
import type { Style } from "../terminal/style.ts";
import { table, wrappedRows } from "../terminal/table.ts";

/** Draws a picture as lines of text, or says why it cannot be drawn. */
export type Draw = (view: DrawnView, style: Style) => string;

/** As many pictures as are shown unless all are wanted: plugins put the telling ones first. */
const mostPictures = 4;

/** How a discovery is shown. */
export interface Showing {
  readonly timezone: string;
  readonly draw: Draw;
  /** All pictures, however many. */
  readonly isWhole: boolean;
}

/** What a method found: model, warnings, quality, pictures, and its rules with their sizes. */
export function discoveryText(
  discovery: Discovery,
  { timezone, draw, isWhole }: Showing,
  style: Style,
): string {
  const { result, views, rules, reasons } = discovery;
  // Whoever asks for one customer does not want all else again.
  if (reasons !== undefined)
    return [headLine(discovery, timezone, style), reasonsText(reasons, style)].join("\n\n");
  const shown = isWhole || views.length <= mostPictures + 1 ? views : views.slice(0, mostPictures);
  const more = views.length - shown.length;
  const parts = [
    [headLine(discovery, timezone, style), ...warningLines(discovery, style)].join("\n"),
    sectionOf("quality", measureRows(result.quality), style).trimStart(),
    ...shown.map((view) => draw(view, style)),
    more === 0 ? "" : style.color.dim(`and ${amount(more, "more picture")}: --all shows them`),
    sizesText(discovery, style),
    rules.text.trimEnd(),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function reasonsText({ customer, of }: NonNullable<Discovery["reasons"]>, style: Style): string {
  const rows = of.map(({ text }) => ["", text]);
  const head = `why ${style.color.bold(customer)} has these values`;
  return rows.length === 0
    ? `nothing speaks for ${customer}`
    : `${head}\n${wrappedRows(rows, style)}`;
}

function headLine({ result, plugin }: Discovery, timezone: string, { color }: Style): string {
  const { method, version, asOf, isNew } = result;
  const again = isNew ? "" : ", as fitted before";
  return `${color.bold(method)}  model ${count(version)}, as of ${asOfText(asOf, timezone)}${again}  ${color.dim(plugin.name)}`;
}

function warningLines({ result, failures }: Discovery, style: Style): readonly string[] {
  const { color } = style;
  const told = [
    ...result.warnings.map(({ message }) => [color.yellow("warning"), message]),
    ...failures.map(({ message }) => [color.red("failed"), message]),
  ];
  return told.length === 0 ? [] : [wrappedRows(told, style)];
}

/** The rules by size, with what is measured of each. */
function sizesText({ rules: { segments } }: Discovery, style: Style): string {
  if (segments.length === 0) return "";
  const measured = [...new Set(segments.flatMap(({ measures }) => Object.keys(measures)))];
  const right = "right" as const;
  // As many measures as a narrow terminal has room for; the file tells all.
  const shown = measured.slice(0, style.width < 100 ? 1 : 3);
  const columns = [
    { head: "segment" },
    { head: "title", gives: true },
    { head: "customers", align: right },
    { head: "share", align: right },
    ...shown.map((name) => ({ head: inWords(name), align: right })),
  ];
  const rows = segments.map(({ name, title = "", size, share: part, measures }) => [
    name,
    title,
    count(size),
    share(part),
    ...shown.map((measure) => {
      const found = measures[measure];
      return found === undefined ? "–" : measureText(withoutInterval(found));
    }),
  ]);
  const head = `${amount(segments.length, "rule")} of the language, counted`;
  return `${style.color.dim(head)}\n${table(columns, rows, style)}`;
}

const withoutInterval = ({ value, unit, doc }: Measure): Measure => ({
  value,
  doc,
  ...(unit === undefined ? {} : { unit }),
});
