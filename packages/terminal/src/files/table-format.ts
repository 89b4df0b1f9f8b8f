/** Formats a table can be written in, by the end of the file's name. */
type TableFormat = "csv" | "json";

/** @throws Error where the name ends with none of them */
export function tableFormat(path: string): TableFormat {
  const end = /\.(?<end>csv|json)$/iu.exec(path)?.groups?.["end"]?.toLowerCase();
  if (end === "csv" || end === "json") return end;
  throw new Error(`${path} does not say how to write it: end its name with .csv or .json`);
}
