import type { FileColumn } from "@satsuma/model";
import { raw, sql } from "@satsuma/sql";
import { storageType } from "../storage-type.ts";
import type { Physical } from "./physical.ts";
import type { Reading } from "./reading.ts";

/** Lists, which text files hold as JSON: `["red", "blue"]`. */
export function listReading(column: FileColumn, physical: Physical): Reading {
  const type = raw(storageType(column));
  return {
    known: (value) => (physical === "text" ? sql`nullif(trim(${value}), '')` : value),
    value: (known) =>
      physical === "text"
        ? sql`try_cast(try_cast(${known} as json) as ${type})`
        : sql`try_cast(${known} as ${type})`,
    expected: "a list",
  };
}
