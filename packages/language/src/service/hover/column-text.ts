import { typeName } from "@satsuma/model";
import type { Column } from "@satsuma/model";
import { percentText } from "../describe.ts";
import { codeSpan, paragraphs, plain } from "./markdown.ts";

/** What is known of a column. */
export function columnText(name: string, of: string, column: Column): string {
  const { label, type, unit, description } = column;
  const heading = `${codeSpan(name)}: ${typeName(type)}${unit === undefined ? "" : ` in ${plain(unit)}`}, ${of}`;
  return paragraphs([
    label === undefined ? heading : `**${plain(label)}**\n\n${heading}`,
    description && plain(description),
    [coverage(column), values(column), range(column)].filter((line) => line !== "").join("  \n"),
  ]);
}

function coverage({ nullable, emptyIsUnknown, personal }: Column): string {
  const known = nullable ? "May be unknown." : "Always known.";
  const empty = emptyIsUnknown === true ? " Empty text counts as unknown." : "";
  return known + empty + (personal === true ? " Personal data." : "");
}

function values({ type, observed = [], observedAll }: Column): string {
  if (observed.length === 0)
    return type.kind === "enum" ? `One of ${type.values.map(quoted).join(", ")}.` : "";
  const shown = observed
    .slice(0, 8)
    .map(({ value, share }) => `${quoted(value)} (${percentText(share)})`);
  const more = observed.length > 8 || observedAll !== true ? ", …" : "";
  return `Values: ${shown.join(", ")}${more}`;
}

const range = ({ range: known }: Column): string =>
  known ? `From ${plain(known.low)} to ${plain(known.high)}.` : "";

const quoted = (value: string): string => plain(`"${value}"`);
