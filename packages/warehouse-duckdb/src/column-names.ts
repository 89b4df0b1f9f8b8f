/**
 * Column names for names of ours: the same name, or with a number where DuckDB, to which capitals make no difference, would
 * take two for one. One entry a name, in the same order.
 *
 * @param taken names that are in use already
 */
export function columnNames(
  names: readonly string[],
  taken: readonly string[] = [],
): ReadonlyMap<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const columns = new Map<string, string>();
  for (const name of names) {
    let column = name;
    for (let i = 2; used.has(column.toLowerCase()); i += 1) column = `${name}_${i}`;
    used.add(column.toLowerCase());
    columns.set(name, column);
  }
  return columns;
}
