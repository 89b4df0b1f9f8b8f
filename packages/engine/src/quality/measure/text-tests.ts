import { raw, sql } from "@satsuma/sql";
import type { Dialect, Fragment } from "@satsuma/sql";

/**
 * What people and programs write where they know nothing, in lower case. Left out is what may mean something: `none`, `other`, `0`,
 * and `na`, which is also a country.
 */
const placeholders = [
  "n/a",
  "n.a.",
  "#n/a",
  "null",
  "(null)",
  "<null>",
  "nan",
  "nil",
  "undefined",
  "unknown",
  "unspecified",
  "not specified",
  "not available",
  "not applicable",
  "not provided",
  "missing",
  "tbd",
  "todo",
  "test",
  "test@test",
  "test@test.com",
  "test@test.de",
  "asdf",
  "xxx",
  "-",
  "--",
  "---",
  ".",
  "..",
  "...",
  "?",
  "??",
  "???",
] as const;

const longest = Math.max(...placeholders.map(({ length }) => length));

/** What is left of a number without sign and digits: `1234.50`, `1,234.50`, `2,5`, `1.234,50`. */
const separators = ["", ".", ",", ",,", ",.", ",,.", ",,,.", ".,", "..,"];

/**
 * Rows with their text taken apart, each part worked out once.
 *
 * @param text the text, over the columns of the rows; where it is unknown nothing is taken apart, and no test below holds
 */
export function readText(rows: Fragment, { texts }: Dialect, text: Fragment): Fragment {
  const isSigned = sql`substring(trimmed FROM 1 FOR 1) IN ('+', '-')`;
  const unsigned = sql`CASE WHEN ${isSigned} THEN substring(trimmed FROM 2) ELSE trimmed END`;
  return sql`SELECT *, translate(rest, '€$£%', '') AS bare
    FROM (SELECT *, translate(unsigned, '0123456789', '') AS rest
      FROM (SELECT *, ${unsigned} AS unsigned
        FROM (SELECT *, ${texts.trim(text)} AS trimmed FROM (${rows}) AS texts) AS with_trimmed) AS with_unsigned) AS with_rest`;
}

/** Tests over the columns of `readText`; false or unknown where it is not so. */
export function textTests(
  dialect: Dialect,
): Readonly<Record<"blank" | "placeholder" | "number" | "notated", Fragment>> {
  const { texts } = dialect;
  const list = constants(separators, dialect);
  // A space between digits is that of a telephone number; one beside a sign is that of an amount: `9.99 €`, `12 %`.
  const isNumber = sql`rest <> unsigned AND (rest IN (${list}) OR (bare <> rest AND ${texts.trim(raw("bare"))} IN (${list})))`;
  return {
    blank: raw("trimmed = ''"),
    // The length is looked at first: most texts are longer.
    placeholder: sql`${texts.length(raw("trimmed"))} <= ${raw(String(longest))} AND lower(trimmed) IN (${constants(placeholders, dialect)})`,
    number: isNumber,
    notated: sql`${isNumber} AND rest NOT IN ('', '.')`,
  };
}

/** Texts of this file as constants: as parameters they would take longer to plan than the rest takes to run. */
const constants = (values: readonly string[], { quoteText }: Dialect): Fragment =>
  raw(values.map(quoteText).join(", "));
