import { relative, sep } from "node:path";
import type { ColumnFacts, FileFacts } from "../facts.ts";

/** The function of `satsuma` that names a file in a config. */
export const sourceName = ({ format }: FileFacts): FileFacts["format"] => format;

/** A file's path as a config has it: relative to the project, with forward slashes. */
export const pathFrom = (folder: string, { path }: FileFacts): string =>
  relative(folder, path).split(sep).join("/");

/** `from: csv("…", { columns: { … } }),`: every column with its type, so that nothing is guessed again. */
export function fromLines(file: FileFacts, folder: string): readonly string[] {
  return [
    `from: ${sourceName(file)}(${JSON.stringify(pathFrom(folder, file))}, {`,
    ...layoutLines(file),
    "  columns: {",
    ...columnLines(file),
    "  },",
    "}),",
  ];
}

function layoutLines({
  layout: { delimiter, encoding, timeFormats },
}: FileFacts): readonly string[] {
  const formats = Object.entries(timeFormats).map(
    ([name, format]) => `${key(name)}: ${JSON.stringify(format)}`,
  );
  return [
    ...(delimiter === undefined ? [] : [`  delimiter: ${JSON.stringify(delimiter)},`]),
    ...(encoding === undefined ? [] : [`  encoding: ${JSON.stringify(encoding)},`]),
    ...(formats.length === 0 ? [] : [`  timeFormat: { ${formats.join(", ")} },`]),
  ];
}

function columnLines({ columns }: FileFacts): readonly string[] {
  return columns.map(
    (column) =>
      `    ${key(column.name)}: ${JSON.stringify(typeText(column))}, // ${firstClause(column.because)}`,
  );
}

/** A type as the files plugin takes it. */
function typeText({ type }: ColumnFacts): string {
  switch (type.kind) {
    case "list":
      return "list of text";
    case "number":
    case "approx":
    case "date":
    case "instant":
    case "yes/no":
      return type.kind;
    case "money":
      return "number";
    case "text":
    case "enum":
    case "annual date":
    case "duration":
    case "point":
      return "text";
  }
}

/** A name as a key of an object. */
const key = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/u.test(name) ? name : JSON.stringify(name);

/** The reason itself, without the advice that may follow it. */
const firstClause = (because: string): string => because.split(";")[0] ?? because;
