import fc from "fast-check";
import { compileScan, duckdb, formatSql, print } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "./support/database.ts";
import { cellsOf } from "./random/cells.ts";
import { programs } from "./random/random-programs.ts";
import { load } from "./random/random-load.ts";
import { asOf, layoutChoices, layoutOf, shops } from "./random/random-shop.ts";

let database: Database;
beforeAll(async () => {
  database = await Database.open();
});
afterAll(() => database.close());

/** Set RANDOM_RUNS for a longer search. */
const runs = Number(process.env["RANDOM_RUNS"] ?? 60);

const formatted = (text: string, ...parameters: (string | number | bigint | boolean | null)[]) =>
  formatSql({ text, parameters });

describe("formatSql", () => {
  it("puts clauses, columns and conditions on lines of their own", () => {
    const text = `WITH "a" AS (\nSELECT "c"."key" AS "key", COUNT(*) AS "n" FROM "t" AS "c" LEFT JOIN "u" ON "u"."id" = "c"."id" WHERE x BETWEEN 1 AND 2 AND y = $1 GROUP BY "c"."key"\n)\nSELECT * FROM "a"`;
    expect(formatted(text, "it's")).toBe(`WITH "a" AS (
  SELECT
    "c"."key" AS "key",
    COUNT(*) AS "n"
  FROM "t" AS "c"
  LEFT JOIN "u" ON "u"."id" = "c"."id"
  WHERE x BETWEEN 1 AND 2
    AND y = 'it''s'
  GROUP BY "c"."key"
)
SELECT
  *
FROM "a"`);
  });

  it("opens what is too long for a line", () => {
    const branches = Array.from(
      { length: 4 },
      (_, i) => `WHEN "c"."column_${i}" = ${i} THEN '${i}'`,
    );
    expect(formatted(`SELECT CASE ${branches.join(" ")} ELSE '' END AS "x" FROM "t"`)).toBe(`SELECT
  CASE
    WHEN "c"."column_0" = 0 THEN '0'
    WHEN "c"."column_1" = 1 THEN '1'
    WHEN "c"."column_2" = 2 THEN '2'
    WHEN "c"."column_3" = 3 THEN '3'
    ELSE ''
  END AS "x"
FROM "t"`);
  });

  it.each([
    ["null", null, "NULL"],
    ["yes", true, "TRUE"],
    ["a whole number", 3n, "3"],
    ["a negative number, which must not make a comment of a minus", -1, "(-1)"],
    ["a fraction", 1.5, "1.5"],
    ["no number", Number.NaN, "CAST('NaN' AS DOUBLE PRECISION)"],
    ["quotes", "o'hara", "'o''hara'"],
    ["what looks like another parameter", "$2", "'$2'"],
    ["what looks like a comment", "--", "'--'"],
  ])("writes %s in place of its parameter", (_, value, written) => {
    expect(formatted("SELECT -$1", value)).toBe(`SELECT\n  -${written}`);
  });

  it("leaves $1 alone where it is text or part of a name", () => {
    expect(formatted(`SELECT '$1' AS "$1", $1 /* $1 */`, 7)).toContain(
      `'$1' AS "$1",\n  7 /* $1 */`,
    );
  });

  it("refuses a placeholder without a value", () => {
    expect(() => formatted("SELECT $2", 1)).toThrow(RangeError);
  });

  it("keeps what follows a line comment on another line", () => {
    expect(formatted("SELECT 1 -- one\n, 2")).toContain("-- one\n");
  });

  it("changes nothing but white space", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(soup, fc.constantFrom(" ", "\n", "  \t")), { maxLength: 60 }),
        (parts) => {
          const text = parts.map(([token, space]) => `${token}${space}`).join("");
          // What comes after a line comment is part of it unless a line ends.
          const ended = text.replaceAll(/--[^\n]*(?:\n|$)/gu, "-- x\n");
          expect(tokens(formatted(ended))).toEqual(tokens(ended));
        },
      ),
      { numRuns: 10 * runs },
    );
  });

  it("gives SQL that runs without parameters and gives the same rows", async () => {
    await fc.assert(
      fc.asyncProperty(shops, programs, layoutChoices, async (shop, outputs, choice) => {
        await load(database, shop);
        const statement = print(
          compileScan({ layout: layoutOf(choice), outputs, asOf }, duckdb),
          duckdb,
        );
        const text = formatSql(statement);
        const rows = await database.run({ text, parameters: [] });
        expect(cellsOf(rows)).toEqual(cellsOf(await database.run(statement)));
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("writes any text so that it comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(odd, fc.string({ unit: "grapheme" })), { minLength: 1, maxLength: 4 }),
        async (parts) => {
          const value = parts.join("");
          const text = formatted("SELECT $1 AS back, $2 AS other", value, "x");
          expect(await database.run({ text, parameters: [] })).toEqual([
            { back: value, other: "x" },
          ]);
        },
      ),
      { numRuns: runs },
    );
  });
});

const odd = fc.constantFrom(
  "'",
  "''",
  '"',
  "\\",
  "\\'",
  ";",
  "--",
  "/*",
  "*/",
  "$1",
  "$$",
  "\0",
  "\n",
  "😀",
);

const soup = fc.constantFrom(
  "SELECT",
  "FROM",
  "WHERE",
  "AND",
  "OR",
  "BETWEEN",
  "CASE",
  "WHEN",
  "ELSE",
  "END",
  "WITH",
  "LEFT",
  "JOIN",
  "GROUP",
  "BY",
  "(",
  ")",
  "[",
  "]",
  ",",
  ".",
  "::",
  "<=",
  "-",
  "*",
  "/",
  "a",
  '"b c"',
  '"b""--"',
  "'it''s'",
  "';'",
  "1.5e-3",
  "12",
  "/* c */",
  "-- x\n",
  "é",
  ";",
  "$",
  "x(",
  "(SELECT",
  "'",
);

/** Tokens as an independent reader sees them. */
const tokens = (text: string): string[] => [
  ...(text.match(
    /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|\/\*[\s\S]*?(?:\*\/|$)|--[^\n]*|[\p{L}\p{N}_$.]+|\S/gu,
  ) ?? []),
];
