import { read } from "./files.ts";
import { tableRows } from "./markdown.ts";

/** One row of a table in ARCHITECTURE.md: a package or app, and what it may import of ours. */
export interface TableRow {
  readonly name: string;
  readonly mayUse: readonly string[];
}

/** Who may import whom among the packages, as ARCHITECTURE.md says. */
export const packageTable = (): readonly TableRow[] => rows("package `@satsuma/…`");

/** What each app may import, as ARCHITECTURE.md says. */
export const appTable = (): readonly TableRow[] => rows("app");

const rows = (heading: string): readonly TableRow[] =>
  tableRows(read("ARCHITECTURE.md"), heading).map((cells) => ({
    name: names(cells[0])[0] ?? "",
    mayUse: names(cells.at(-1)).toSorted(),
  }));

const names = (cell = ""): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
