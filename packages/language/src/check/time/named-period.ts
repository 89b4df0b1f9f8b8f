import type { Window } from "@satsuma/ir";
import { Temporal } from "temporal-polyfill";
import type { Literal } from "../../ast.ts";

/** The window of a year, quarter or month: `2026`, `2026-Q1`, `2026-03`. */
export function namedPeriod({ type, value }: Literal): Extract<Window, { kind: "named" }> {
  const [year = "", part = "1"] = value.split(/-Q?/u);
  const quarterly = type === "quarter";
  const month = quarterly ? 3 * Number(part) - 2 : Number(part);
  const from = Temporal.PlainDate.from({ year: Number(year), month, day: 1 });
  const months = type === "year" ? 12 : quarterly ? 3 : 1;
  return { kind: "named", name: value, from: from.toString(), to: from.add({ months }).toString() };
}
