import type { MeasuredTable } from "../measured.ts";
import { columnFigures } from "./column-figures.ts";
import type { DataEnd } from "./column-figures.ts";
import type { Looked, LookedColumn } from "./look.ts";
import { countValues } from "../kept/value-counts.ts";
import { measuredColumn } from "./measured-column.ts";
import { isText, manyTexts, mostValues, valueFigures } from "./value-figures.ts";
import type { ValueFigures } from "./value-figures.ts";

/** The rows of a table and what is in its columns. */
export interface MeasuredColumns extends Pick<MeasuredTable, "rows" | "columns"> {
  /** How many rows there were when different values were last estimated over all of them. */
  readonly estimatedAt: number;
}

/** What is in the columns of a table: one statement over all of them, and two over those with few values, whose counts are kept. */
export async function measureColumns(
  looked: Looked,
  dataEnd: DataEnd | undefined,
): Promise<MeasuredColumns> {
  const { rows, columns: figures } = await columnFigures(looked, dataEnd);
  const both = looked.columns.map((column, i) => ({ column, figures: figures[i]! }));
  const few = both.filter(
    ({ figures: { distinctAbout } }) => (distinctAbout ?? Infinity) <= mostValues,
  );
  const many = both.filter(
    ({ column, figures: { distinctAbout } }) =>
      isText(column.column) && (distinctAbout ?? Infinity) > mostValues,
  );
  const counted = few.map(({ column }) => column);
  await countValues(looked, counted);
  const values = await valueFigures(looked, counted);
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
    measuredColumn(column, own, byValue.get(column) ?? {}),
  ]);
  return { rows, estimatedAt: rows, columns: Object.fromEntries(columns) };
}
