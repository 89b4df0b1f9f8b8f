import { cell } from "@satsuma/model";
import type { Frame, Scalar } from "@satsuma/model";
import type { Warehouse } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { onTestFinished } from "vitest";

/** A warehouse in memory that is closed when the test has ended. */
export async function memoryWarehouse(): Promise<Warehouse> {
  const warehouse = await openDuckDb({ memory: true, threads: 2 });
  onTestFinished(() => warehouse.close());
  return warehouse;
}

/** A frame's rows, cell by cell in the order of its columns. */
export function rowsOf(frame: Frame): Scalar[][] {
  const columns = Object.values(frame.columns);
  return Array.from({ length: frame.length }, (_, row) =>
    columns.map((column) => cell(column, row)),
  );
}
