import type { Literal } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import type { Fragment } from "../fragment.ts";
import { firstMicrosecondFrom, timestampText } from "../plan/microseconds.ts";

/**
 * A constant as SQL. Numbers and times are checked and written as typed constants, so that engines plan with them; text is a
 * parameter always.
 *
 * @throws RangeError when a value is not written as its type says
 */
export function writeLiteral(literal: Literal, dialect: Dialect): Fragment {
  const { value, type } = literal;
  if (typeof value === "boolean") return dialect.literals.boolean(value);
  switch (type.kind) {
    case "number":
    case "money":
      return dialect.literals.exact(decimal(value));
    case "approx":
      return dialect.literals.approx(decimal(value));
    case "date":
      return dialect.literals.date(calendarDate(value));
    case "instant":
      return dialect.literals.instant(timestampText(firstMicrosecondFrom(value)));
    case "text":
    case "enum":
      return dialect.literals.text(value);
    case "annual date":
    case "duration":
    case "yes/no":
    case "point":
    case "list":
      throw new RangeError(`a constant of type ${type.kind} cannot be written, got ${value}`);
  }
}

/** A number with room for arithmetic. @throws RangeError as above */
export const writeWideLiteral = (literal: Literal, dialect: Dialect): Fragment =>
  dialect.literals.wide(decimal(String(literal.value)));

/** The digits, when they are a decimal that engines hold exactly. */
function decimal(text: string): string {
  const [, whole = "", fraction = ""] = /^-?(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  if (whole === "" || whole.replace(/^0+/u, "").length + fraction.length > 38) {
    throw new RangeError(`a number must be a decimal of at most 38 digits, got ${text}`);
  }
  return text;
}

/** A date as engines read it. They write years before the first as BC, and have no sign. */
function calendarDate(text: string): string {
  const [, sign, digits = "", rest = ""] = /^([+-]?)(\d{4}|\d{6})(-\d\d-\d\d)$/u.exec(text) ?? [];
  if (digits === "") throw new RangeError(`a date must be written YYYY-MM-DD, got ${text}`);
  const year = Number(digits) * (sign === "-" ? -1 : 1);
  const yearText = String(year > 0 ? year : 1 - year).padStart(4, "0");
  return `${yearText}${rest}${year > 0 ? "" : " (BC)"}`;
}
