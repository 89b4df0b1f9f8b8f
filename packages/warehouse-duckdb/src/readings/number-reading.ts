import { valueText } from "@satsuma/model";
import type { FileColumn } from "@satsuma/model";
import { raw, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { textLiteral } from "../text-literal.ts";
import { trimmedText, unlessUnknown } from "./known-value.ts";
import type { Physical } from "./physical.ts";
import type { Reading } from "./reading.ts";

/** Decimal places kept where nobody said how many. */
const standardScale = 9;

/** Exact decimals. A value with more decimal places than the column keeps cannot be read. */
export function numberReading(column: FileColumn, physical: Physical): Reading {
  const scale = column.scale ?? standardScale;
  const places = `${scale} decimal place${scale === 1 ? "" : "s"}`;
  return {
    ...numberByType(column, physical, scale),
    expected: scale === 0 ? "a whole number" : `a number with at most ${places}`,
  };
}

/** Numbers as doubles. */
export function approxReading(column: FileColumn, physical: Physical): Reading {
  const expected = "a number";
  if (physical === "exact" || physical === "double" || physical === "float") {
    return {
      known: (value) => finite(unlessUnknown(column, sql`cast(${value} as double)`)),
      expected,
    };
  }
  return {
    known: trimmedText(column, physical),
    value: (
      known,
    ) => sql`case when ${matches(known, valueText.number)} or ${matches(known, valueText.exponentNumber)}
      then ${finite(sql`try_cast(${known} as double)`)} end`,
    expected,
  };
}

function numberByType(
  column: FileColumn,
  physical: Physical,
  scale: number,
): Pick<Reading, "known" | "value" | "settle"> {
  switch (physical) {
    case "exact":
      return {
        known: (value) => unlessUnknown(column, value),
        value: (known) => toDecimal(known, scale),
        settle: (value, known) => sql`case when ${value} = ${known} then ${value} end`,
      };
    case "double":
    case "float":
      return {
        known: (value) => finite(unlessUnknown(column, value)),
        value: (known) => toDecimal(known, scale),
        settle: (value, known) => confirmBinary(value, known, { type: physical, scale }),
      };
    default:
      return {
        known: trimmedText(column, physical),
        value: (known) => fromText(known, scale),
      };
  }
}

/**
 * The decimal a binary fraction was written for: 2.55 is 2.55, not 2.54999…. That is the nearest decimal of the scale if it
 * leads back to the same fraction; else the shortest text of the fraction decides.
 */
const confirmBinary = (
  nearest: Fragment,
  known: Fragment,
  { type, scale }: { readonly type: "double" | "float"; readonly scale: number },
): Fragment =>
  sql`case when cast(${nearest} as ${raw(type)}) = ${known} then ${nearest}
    else ${fromText(sql`cast(${known} as varchar)`, scale)} end`;

/** Reads text with at most `scale` decimal places, zeros beyond not counted; with an exponent, if no digit is lost. */
function fromText(text: Fragment, scale: number): Fragment {
  const value = toDecimal(text, scale);
  return sql`case when ${matches(text, decimalPattern(scale))} then ${value}
    when ${matches(text, valueText.exponentNumber)} and cast(${value} as double) = try_cast(${text} as double) then ${value} end`;
}

const decimalPattern = (scale: number): string =>
  scale === 0
    ? String.raw`[+-]?[0-9]+(?:\.0*)?`
    : String.raw`[+-]?(?:[0-9]+(?:\.[0-9]{0,${scale}}0*)?|\.[0-9]{1,${scale}}0*)`;

/** Reading 38 digits from text takes thirty times as long as 18, so they are only tried where 18 are not enough. */
const toDecimal = (value: Fragment, scale: number): Fragment =>
  sql`coalesce(try_cast(${value} as ${decimal(Math.max(18, scale), scale)}), try_cast(${value} as ${decimal(38, scale)}))`;

const decimal = (width: number, scale: number): Fragment => raw(`decimal(${width}, ${scale})`);

const finite = (value: Fragment): Fragment => sql`case when isfinite(${value}) then ${value} end`;

// Not parameters: DuckDB compiles a pattern once only when it stands in the statement.
const matches = (text: Fragment, pattern: string): Fragment =>
  sql`regexp_full_match(${text}, ${textLiteral(pattern)})`;
