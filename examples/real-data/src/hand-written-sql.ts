import { DuckDBInstance } from "@duckdb/node-api";

/** Rows of a query over files, every value as text; null is unknown. */
export async function textsBySql(query: string): Promise<(string | null)[][]> {
  const database = await openSql([]);
  try {
    return await database.texts(query);
  } finally {
    database.close();
  }
}

/** A database for queries that are written by hand. */
export interface HandWritten {
  /** Every value as text; null is unknown. */
  texts(query: string): Promise<(string | null)[][]>;
  /** The first row of an answer, as numbers; null is `NaN`. */
  numbers(query: string): Promise<number[]>;
  close(): void;
}

/** Opens a database in memory and runs these statements in it. */
export async function openSql(statements: readonly string[]): Promise<HandWritten> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  const texts = async (query: string): Promise<(string | null)[][]> => {
    const reader = await connection.runAndReadAll(query);
    return reader
      .getRows()
      .map((row) => row.map((value) => (value === null ? null : String(value))));
  };
  return {
    texts,
    numbers: async (query) =>
      ((await texts(query))[0] ?? []).map((value) => (value === null ? NaN : Number(value))),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
