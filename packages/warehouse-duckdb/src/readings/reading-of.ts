import type { FileColumn } from "@satsuma/model";
import { listReading } from "./list-reading.ts";
import { approxReading, numberReading } from "./number-reading.ts";
import type { Physical } from "./physical.ts";
import type { Reading } from "./reading.ts";
import { closedListReading, textReading, yesNoReading } from "./text-reading.ts";
import { dateReading, instantReading } from "./time-reading.ts";

/**
 * How a column is read.
 * @param zone where the wall clocks are, for times written without a zone; `UTC` when nobody said
 * @throws TypeError for a type that files cannot hold
 */
export function readingOf(column: FileColumn, physical: Physical, zone: string): Reading {
  switch (column.type.kind) {
    case "text":
      return textReading(column, physical);
    case "enum":
      return closedListReading(column, physical, column.type.values);
    case "number":
    case "money":
      return numberReading(column, physical);
    case "approx":
      return approxReading(column, physical);
    case "date":
    case "annual date":
      return dateReading(column, physical);
    case "instant":
      return instantReading(column, physical, zone);
    case "yes/no":
      return yesNoReading(column, physical);
    case "list":
      return listReading(column, physical);
    case "duration":
    case "point":
      throw new TypeError(
        `column ${column.name}: a file cannot hold values of type ${column.type.kind}`,
      );
  }
}
