/**
 * A file as DuckDB is told of it: its readers take a path for a pattern, so that `data [2]/a.csv` would be `data 2/a.csv`. What
 * is special in a pattern is set in brackets.
 */
export const filePattern = (path: string): string => path.replaceAll(/[*?[]/gu, "[$&]");
