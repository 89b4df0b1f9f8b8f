/** A cell as text that does not depend on how an engine types a number: `12.50` and `12.5` are the same. */
export function plain(cell: unknown): string {
  if (cell === null || cell === undefined) return "unknown";
  const text = typeof cell === "string" ? cell : JSON.stringify(cell);
  if (!/^-?\d+(\.\d+)?$/u.test(text)) return text;
  const short = text.includes(".") ? text.replace(/\.?0+$/u, "") : text;
  return short === "-0" ? "0" : short;
}

/** Cells by customer key and column. */
export type Cells = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Rows by their key, every cell in plain text. */
export function cellsOf(rows: readonly Readonly<Record<string, unknown>>[]): Cells {
  const entries = rows.map((row): [string, Record<string, string>] => [
    plain(row["key"]),
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, plain(cell)])),
  ]);
  return Object.fromEntries(entries);
}
