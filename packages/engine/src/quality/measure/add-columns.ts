import { countValues } from "../kept/value-counts.ts";
import type { Oddity } from "../measured.ts";
import { columnFigures } from "./column-figures.ts";
import type { DataEnd } from "./column-figures.ts";
import type { Earlier, GrownColumn } from "./earlier.ts";
import { estimatesOf, grownFigures, lateRows } from "./grown-figures.ts";
import type { Looked } from "./look.ts";
import type { MeasuredColumns } from "./measure-columns.ts";
import { measuredColumn } from "./measured-column.ts";
import { isText, manyTexts, mostValues, valueFigures } from "./value-figures.ts";
import type { ValueFigures } from "./value-figures.ts";

/**
 * What is in the columns of a table where rows were added: a look at those alone, which is laid together with what was known. Only values
 * of personal data, dates after the end of the data where there were some, and estimates of different values after a while are looked for
 * in all rows.
 *
 * @returns undefined where a column has too many values by now to be looked at one by one: the table is measured whole
 */
export async function addColumns(
  looked: Looked,
  earlier: Earlier,
  dataEnd: DataEnd | undefined,
): Promise<MeasuredColumns | undefined> {
  const news = { ...looked, added: earlier.added };
  const found = await columnFigures(news, dataEnd);
  const rows = earlier.measured.rows + found.rows;
  const grown = looked.columns.map((column, i): GrownColumn => {
    return { column, was: earlier.measured.columns[column.name]!, added: found.columns[i]! };
  });
  const late = await lateRows(looked, grown, { was: earlier.end, is: dataEnd });
  if (found.rows === 0) return { rows, estimatedAt: earlier.estimatedAt, columns: asBefore() };
  const values = await grownValues(looked, news, grown);
  if (values === undefined) return undefined;
  const { estimates, estimatedAt } = await estimatesOf(looked, grown, {
    rows,
    estimatedAt: earlier.estimatedAt,
  });
  const columns = grown.map((each) => {
    const { name } = each.column;
    const distinctAbout = estimates.get(name);
    const figures = {
      ...grownFigures(each, late.get(name) ?? 0),
      ...(distinctAbout === undefined ? {} : { distinctAbout }),
    };
    return [name, measuredColumn(each.column, figures, values.get(name) ?? {})] as const;
  });
  return { rows, estimatedAt, columns: Object.fromEntries(columns) };

  function asBefore(): MeasuredColumns["columns"] {
    const columns = grown.map(({ column: { name }, was }) => {
      const { late: _, ...odd } = was.odd;
      const rowsLate = late.get(name) ?? 0;
      return [name, { ...was, odd: rowsLate > 0 ? { ...odd, late: rowsLate } : odd }] as const;
    });
    return Object.fromEntries(columns);
  }
}

/** Above the most values by so much a column is looked at otherwise: how many it has is an estimate when it is measured whole. */
const mayExceed = 1.1;

/** What looking value by value tells of columns that are looked at so, and what texts say of themselves in the others. */
async function grownValues(
  looked: Looked,
  news: Looked,
  grown: readonly GrownColumn[],
): Promise<ReadonlyMap<string, Partial<ValueFigures>> | undefined> {
  const few = grown.filter(({ was }) => was.distinct?.isExact === true);
  const many = grown.filter((each) => isText(each.column.column) && !few.includes(each));
  const counted = few.map(({ column }) => column);
  await countValues(news, counted);
  const values = await valueFigures(looked, counted);
  if (values.some(({ distinct }) => distinct > mostValues * mayExceed)) return undefined;
  const texts = await manyTexts(
    news,
    many.map(({ column }) => column),
  );
  return new Map([
    ...few.map(({ column }, i) => [column.name, values[i]!] as const),
    ...many.map(({ column, was }, i) => {
      const odd = sumOf(["blank", "placeholder"], was.odd, texts[i]!.odd);
      return [column.name, { odd }] as const;
    }),
  ]);
}

type Odd = Readonly<Partial<Record<Oddity, number>>>;

/** Rows with odd values of both. */
function sumOf(kinds: readonly Oddity[], one: Odd, other: Odd): Odd {
  const sums = kinds.map((what) => [what, (one[what] ?? 0) + (other[what] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, rows]) => rows > 0));
}
