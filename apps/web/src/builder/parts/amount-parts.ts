import type { Span } from "@satsuma/model";
import { replace } from "../edits/replace.ts";
import { choicesOf } from "./part.ts";
import type { Part, Reading } from "./part.ts";

const units = {
  minute: "minutes",
  hour: "hours",
  day: "days",
  week: "weeks",
  month: "months",
  quarter: "quarters",
  year: "years",
} as const;

/** Units of one length each. */
const clockUnits = new Set(["minute", "hour", "day", "week"]);

/** A number and a unit of time: `90 days`, `1 week ago`; `month` alone is one of them. Between events only units of one length. */
export function amountParts(
  span: Span,
  { source }: Reading,
  label: string,
  { after = "", isClock = false }: { readonly after?: string; readonly isClock?: boolean } = {},
): readonly Part[] {
  const text = source.text.slice(span.start, span.end).toLowerCase();
  const number = /[\d_.]+/.exec(text)?.[0] ?? "1";
  const unit = Object.keys(units).find((one) => text.includes(one)) ?? "day";
  const write = (count: string, of: string) => [
    replace(source, span, `${amountText(count, of)}${after}`),
  ];
  return [
    {
      kind: "field",
      label: `${label}: how many`,
      input: "number",
      value: number,
      write: (value) => (/^\d[\d_]*$/.test(value.trim()) ? write(value.trim(), unit) : undefined),
    },
    {
      kind: "choice",
      label: `${label}: unit`,
      value: unit,
      choices: choicesOf(units).filter(
        ({ value }) => !isClock || value === unit || clockUnits.has(value),
      ),
      choose: (value) => write(number, value),
    },
    ...(after === "" ? [] : [{ kind: "word", text: after.trim() } as const]),
  ];
}

/** `1 day`, `90 days`. */
const amountText = (count: string, unit: string): string =>
  `${count} ${unit}${count === "1" ? "" : "s"}`;
