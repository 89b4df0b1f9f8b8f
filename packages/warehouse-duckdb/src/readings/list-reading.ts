import type { FileColumn } from "@satsuma/model";
import { raw, sql } from "@satsuma/sql";
import { textLiteral } from "../text-literal.ts";
import { storageType } from "../storage-type.ts";
import type { Physical } from "./physical.ts";
import type { Reading } from "./reading.ts";

/** Lists, which text files hold as JSON (`["red", "blue"]`) or with bars or semicolons between their items (`red|blue`). */
export function listReading(column: FileColumn, physical: Physical): Reading {
  const type = raw(storageType(column));
  return {
    known: (value) => (physical === "text" ? sql`nullif(trim(${value}), '')` : value),
    value: (known) =>
      physical === "text"
        ? sql`case when ${known} like '[%' then try_cast(try_cast(${known} as json) as ${type})
          else try_cast(list_filter(string_split_regex(${known}, ${textLiteral(String.raw`\s*[|;]\s*`)}), lambda item: item <> '') as ${type}) end`
        : sql`try_cast(${known} as ${type})`,
    expected: 'a list such as ["red", "blue"] or red|blue',
  };
}
