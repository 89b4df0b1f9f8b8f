import type { EngineColumn, PlainCell } from "../support/engines/index.ts";

const column = (name: string, kind: EngineColumn["kind"], cell: PlainCell, scale = 0) => ({
  column: { name, kind, scale },
  cell,
});

/** One row with a column for each kind of value that rules treat in their own way. */
export const fields: readonly { readonly column: EngineColumn; readonly cell: PlainCell }[] = [
  column("no_text", "text", null),
  column("letter", "text", "a"),
  column("odd", "text", "a_b%c!d"),
  column("german", "text", "Größe ÀÉ"),
  column("empty", "text", ""),
  column("wide", "text", "Straße 👍"),
  column("padded", "text", "  padded\t "),
  column("greek", "text", "ΟΔΟΣ"),
  { column: { name: "channel", kind: "enum", values: ["web", "app", "store"] }, cell: "web" },
  { column: { name: "no_channel", kind: "enum", values: ["web", "app", "store"] }, cell: null },
  column("three", "number", 3),
  column("zero", "number", 0),
  column("billions", "number", 2_000_000_000),
  column("no_number", "number", null),
  column("tenth", "number", "0.1", 2),
  column("half", "number", "2.5", 2),
  column("minus_half", "number", "-2.5", 2),
  column("price", "number", "1234.56", 2),
  column("huge", "number", "9999999999999999.99", 2),
  column("not_a_number", "approx", "NaN"),
  column("infinite", "approx", "Infinity"),
  column("real", "approx", 1.5),
  column("largest", "approx", 1e308),
  column("yes", "yes/no", true),
  column("no", "yes/no", false),
  column("no_answer", "yes/no", null),
  column("leap_day", "date", "2004-02-29"),
  column("january_end", "date", "2000-01-31"),
  column("no_date", "date", null),
  column("before_midnight", "instant", "2026-02-27T22:59:59.999999Z"),
  column("midnight", "instant", "2026-02-27T23:00:00Z"),
  column("no_time", "instant", null),
  column("hobbies", "list", ["golf", null, "chess"]),
  column("no_list", "list", null),
];
