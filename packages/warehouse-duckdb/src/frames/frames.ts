import type { DuckDBDataChunk, DuckDBResult } from "@duckdb/node-api";
import type { ColumnValues, Frame } from "@satsuma/model";
import { columnBuilder } from "./column-builders.ts";

/** A result in frames of at least `rows` rows, save the last. Yields one empty frame for a result without rows. */
export async function* frames(result: DuckDBResult, rows: number): AsyncGenerator<Frame> {
  let frame = new FrameBuilder(result);
  let isFirst = true;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    frame.add(chunk);
    if (frame.length < rows) continue;
    yield frame.finish();
    isFirst = false;
    frame = new FrameBuilder(result);
  }
  if (frame.length > 0 || isFirst) yield frame.finish();
}

class FrameBuilder {
  length = 0;
  readonly #names: readonly string[];
  readonly #builders;

  constructor(result: DuckDBResult) {
    this.#names = result.deduplicatedColumnNames();
    this.#builders = result.columnTypes().map(columnBuilder);
  }

  add(chunk: DuckDBDataChunk): void {
    const rows = chunk.rowCount;
    this.#builders.forEach((builder, column) => {
      const vector = chunk.getColumnVector(column);
      for (let row = 0; row < rows; row += 1) builder.add(vector.getItem(row));
    });
    this.length += rows;
  }

  finish(): Frame {
    const columns = this.#builders.map((builder, i): readonly [string, ColumnValues] => [
      this.#names[i] ?? "",
      builder.finish(),
    ]);
    return { length: this.length, columns: Object.fromEntries(columns) };
  }
}
