import type { JudgedColumn, ListedSegment, TableReport } from "@satsuma/engine";
import type { Column } from "@satsuma/model";
import { percent, typeName } from "@satsuma/model";
import { textRows } from "../../asks/asked-rows.ts";
import { fitted, fittedRight } from "../../text/cells.ts";
import { amountText, countText } from "../../text/number-text.ts";
import { safe } from "../../text/safe.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import { knownText, verdictRole } from "./entry-columns.ts";
import type { About, Entry } from "./entries.ts";
import { tableRows } from "./table-rows.ts";

/** One entry in detail, in rows of at most so many cells. */
export function entryRows({ name, about }: Entry, width: number): readonly Row[] {
  return [
    [
      { text: safe(name), role: "heading" },
      { text: `  ${kindText(about)}`, role: "dim" },
    ],
    ...aboutRows(about, width),
  ];
}

function kindText(about: About): string {
  if (!("column" in about)) return about.kind;
  const { type, nullable } = about.column;
  return `${about.kind}: ${typeName(type)}${nullable ? ", may be unknown" : ""}`;
}

function aboutRows(about: About, width: number): readonly Row[] {
  switch (about.kind) {
    case "table":
      return [...textRows(about.text, width), ...ofReport(about.report, width)];
    case "attribute":
    case "field":
      return [
        ...columnRows(about.column, width),
        ...judgedRows(about.judged, width),
        ...fact("read as this because", about.because, width),
      ];
    case "method":
      return [
        ...textRows(about.text, width),
        ...Object.entries(about.parameters).flatMap(([name, { description = "", standard }]) =>
          hanging(
            [{ text: `${name}: `, role: "name" }],
            `${description}${standard === undefined ? "" : ` (${standard} unless given)`}`,
            width,
          ),
        ),
      ];
    case "trait":
      return [...columnRows(about.column, width), ...fact("by the method", about.method, width)];
    case "segment":
      return segmentRows(about.segment, width);
  }
}

const ofReport = (report: TableReport | undefined, width: number): readonly Row[] =>
  report === undefined ? [] : tableRows(report, width);

const fact = (name: string, text: string | undefined, width: number): readonly Row[] =>
  text === undefined || text === ""
    ? []
    : hanging([{ text: `${name}: `, role: "dim" }], text, width);

function columnRows(column: Column, width: number): readonly Row[] {
  const { label, description, unit, range, personal = false } = column;
  return [
    ...(description === undefined ? [] : textRows(description, width)),
    ...fact("people call it", label, width),
    ...fact("unit", unit, width),
    ...fact("from", range && `${range.low} to ${range.high}`, width),
    ...(personal ? textRows("personal data: never shown in logs", width, "dim") : []),
    ...observedRows(column, width),
  ];
}

/** Values and how frequent each is, with a bar. */
function observedRows(
  { observed = [], observedAll = false, type }: Column,
  width: number,
): readonly Row[] {
  if (observed.length === 0)
    return fact("values", type.kind === "enum" ? type.values.join(", ") : undefined, width);
  const most = Math.max(...observed.map(({ share }) => share));
  const room = Math.max(8, Math.min(30, width - 22));
  const heading = observedAll ? "all values there are" : "observed values, most frequent first";
  return [
    [{ text: heading, role: "dim" }],
    ...observed.map(({ value, share }): Row => [
      { text: `  ${fitted(safe(value), room)}` },
      { text: ` ${fittedRight(percent(share), 6)} ` },
      {
        text: "█".repeat(Math.round((share / most) * Math.max(0, width - room - 10))),
        role: "dim",
      },
    ]),
  ];
}

function judgedRows(judged: JudgedColumn | undefined, width: number): readonly Row[] {
  if (judged === undefined) return [];
  const { unknown, distinct, latest, verdict, findings } = judged;
  const rest = unknown === 0 ? "" : `, unknown in ${amountText(unknown, "row")}`;
  return [
    [
      { text: "known: ", role: "dim" },
      { text: `${knownText(judged)}${rest}` },
      { text: verdict === "good" ? "" : `  ${verdict}`, role: verdictRole(judged) },
    ],
    ...fact(
      "different values",
      distinct && `${distinct.isExact ? "" : "about "}${countText(distinct.count)}`,
      width,
    ),
    ...fact("known last on", latest?.slice(0, 10), width),
    ...fact("found", findings.join(", "), width),
  ];
}

function segmentRows(segment: ListedSegment, width: number): readonly Row[] {
  const { title, description, owner, tags, status, file, size, share, expires, traits } = segment;
  const people =
    size === undefined
      ? "not run yet"
      : `${amountText(size, "customer")}${share === undefined ? "" : `, ${percent(share)} of all`}`;
  return [
    ...(title === undefined ? [] : textRows(title, width)),
    ...(description === undefined ? [] : textRows(description, width, "dim")),
    ...fact("size", people, width),
    ...fact("file", file, width),
    ...fact("status", status, width),
    ...fact("owner", owner, width),
    ...fact("tags", tags.join(", "), width),
    ...fact("last day", expires, width),
    ...fact("stands on", traits.join(", "), width),
  ];
}
