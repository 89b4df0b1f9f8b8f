import { typeName } from "@satsuma/model";
import type { MeasuredColumn } from "../measured.ts";
import { columnFigures } from "./column-figures.ts";
import type { ColumnFigures, DataEnd } from "./column-figures.ts";
import type { Looked, LookedColumn } from "./look.ts";
import { isText, manyTexts, mostValues, valueFigures } from "./value-figures.ts";
import type { ValueFigures } from "./value-figures.ts";

/** What is in the columns of a table: one statement over all of them, and one over those with few values. */
export async function measureColumns(
  looked: Looked,
  dataEnd: DataEnd | undefined,
): Promise<{ readonly rows: number; readonly columns: Record<string, MeasuredColumn> }> {
  const { rows, columns: figures } = await columnFigures(looked, dataEnd);
  const both = looked.columns.map((column, i) => ({ column, figures: figures[i]! }));
  const few = both.filter(
    ({ figures: { distinctAbout } }) => (distinctAbout ?? Infinity) <= mostValues,
  );
  const many = both.filter(
    ({ column, figures: { distinctAbout } }) =>
      isText(column.column) && (distinctAbout ?? Infinity) > mostValues,
  );
  const values = await valueFigures(
    looked,
    few.map(({ column }) => column),
  );
  const texts = await manyTexts(
    looked,
    many.map(({ column }) => column),
  );
  const byValue = new Map<LookedColumn, Partial<ValueFigures>>([
    ...few.map(({ column }, i) => [column, values[i]!] as const),
    ...many.map(({ column }, i) => [column, texts[i]!] as const),
  ]);
  const columns = both.map(({ column, figures: own }) => [
    column.name,
    measured(column, own, byValue.get(column) ?? {}),
  ]);
  return { rows, columns: Object.fromEntries(columns) };
}

function measured(
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
