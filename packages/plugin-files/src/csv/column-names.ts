import { SatsumaError } from "@satsuma/plugin";
import type { CsvFormat } from "./csv-dialect.ts";

/** The names of a CSV file's columns, from its first record; `column1`, `column2` … for a file without them. */
export function columnNames(file: string, record: readonly string[], format: CsvFormat): string[] {
  if (!format.header) return record.map((_, i) => `column${i + 1}`);
  refuseWrongDelimiter(file, record, format.delimiter);
  refuseData(file, record);
  const names = record.map((name, i) => (name.trim() === "" ? `column${i + 1}` : name.trim()));
  refuseRepeated(file, names);
  return names;
}

/** Warehouses take names that differ in capitals only for one. */
function refuseRepeated(file: string, names: readonly string[]): void {
  const folded = names.map((name) => name.toLowerCase());
  const again = folded.findIndex((name, i) => folded.indexOf(name) !== i);
  if (again === -1) return;
  const [first, second] = [names[folded.indexOf(folded[again]!)]!, names[again]!];
  const found =
    first === second
      ? `has two columns called "${first}"`
      : `has the columns "${first}" and "${second}", which differ in capitals only`;
  throw new SatsumaError("DATA_COLUMNS_REPEATED", `${file} ${found}; expected each name once`, {
    help: "rename one of them in the file",
  });
}

function refuseWrongDelimiter(file: string, record: readonly string[], delimiter: string): void {
  const [only = ""] = record;
  const other = [",", ";", "\t", "|"].find(
    (candidate) => candidate !== delimiter && only.includes(candidate),
  );
  if (record.length > 1 || other === undefined) return;
  throw new SatsumaError(
    "DATA_DELIMITER",
    `${file} has one column when ${JSON.stringify(delimiter)} separates them; its first line is ${JSON.stringify(only.slice(0, 80))}`,
    {
      help: `it looks separated by ${JSON.stringify(other)}: csv(path, { delimiter: ${JSON.stringify(other)} })`,
    },
  );
}

/** A first line of nothing but figures and dates is a row, not names. */
function refuseData(file: string, record: readonly string[]): void {
  const isData = record.every((name) => /^[\s\d.,:/TZ+-]+$/u.test(name));
  if (!isData || record.length === 0) return;
  throw new SatsumaError(
    "DATA_HEADER",
    `the first line of ${file} holds values, not column names: ${JSON.stringify(record.join(" ").slice(0, 80))}`,
    {
      help: "add a line of names, or read it without: csv(path, { header: false }) calls the columns column1, column2 …",
    },
  );
}
