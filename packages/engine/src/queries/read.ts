import { cell } from "@satsuma/model";
import type { Frame, Scalar } from "@satsuma/model";

/** One cell of a result by column name; null where the column or the row is missing. */
export const at = (frame: Frame, column: string, row = 0): Scalar => {
  const values = frame.columns[column];
  return values === undefined || row >= frame.length ? null : cell(values, row);
};

/** As a number; 0 for unknown. Exact numbers beyond 2^53 lose digits. */
export const numberAt = (frame: Frame, column: string, row = 0): number =>
  Number(at(frame, column, row) ?? 0);

/** As text; empty for unknown. */
export const textAt = (frame: Frame, column: string, row = 0): string =>
  String(at(frame, column, row) ?? "");

/** The rows of a result as objects. */
export const rowsOf = (frame: Frame): Readonly<Record<string, Scalar>>[] =>
  Array.from({ length: frame.length }, (_, row) =>
    Object.fromEntries(
      Object.entries(frame.columns).map(([column, values]) => [column, cell(values, row)]),
    ),
  );
