import { typeName } from "@satsuma/model";
import type { MeasuredColumn } from "../measured.ts";
import type { ColumnFigures } from "./column-figures.ts";
import type { LookedColumn } from "./look.ts";
import type { ValueFigures } from "./value-figures.ts";

/** What is told of a column. @param values empty where it was not looked at value by value */
export function measuredColumn(
  { column }: LookedColumn,
  { known, low, high, latest, distinctAbout, odd }: ColumnFigures,
  values: Partial<ValueFigures>,
): MeasuredColumn {
  const distinct =
    values.distinct === undefined
      ? distinctAbout === undefined
        ? undefined
        : { count: Math.min(distinctAbout, known), isExact: false }
      : { count: values.distinct, isExact: true };
  return {
    type: typeName(column.type),
    known,
    ...(distinct && { distinct }),
    ...(values.frequent && { frequent: values.frequent }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(latest === undefined ? {} : { latest }),
    odd: { ...odd, ...values.odd },
    ...(values.placeholder === undefined || column.personal === true
      ? {}
      : { placeholder: values.placeholder }),
  };
}
