import { basename, resolve } from "node:path";
import type { FileScan } from "@satsuma/model";
import { describeFile } from "@satsuma/plugin-files";
import type { ColumnFacts, FileFacts, FileLayout } from "../facts.ts";
import { keyWords, says } from "../words.ts";
import type { Looking } from "./looking.ts";

/** Looks at every file whole. @throws SatsumaError with a `DATA_…` code for the first that cannot be read */
export async function lookAtFiles(
  names: readonly string[],
  folder: string,
  { signal, progress }: Looking,
): Promise<readonly FileFacts[]> {
  const looked: FileFacts[] = [];
  for (const name of names) {
    progress(`looking at ${basename(name)}`);
    const description = await describeFile(resolve(folder, name), signal);
    const columns = description.columns.map(asKey);
    looked.push({
      ...description,
      columns,
      name,
      stem: stemOf(name),
      layout: layoutOf(description.scan),
    });
  }
  return looked;
}

/** Keys in floating point (`4.0128e+10`) stay what is written: as numbers they could come to equal each other. */
const asKey = (column: ColumnFacts): ColumnFacts =>
  column.type.kind === "approx" && says(column.name, keyWords)
    ? {
        ...column,
        type: { kind: "text" },
        because: "a key, kept as it is written: some values have exponents",
      }
    : column;

/** A file's name without its folder and endings. */
const stemOf = (name: string): string =>
  basename(name).replace(/(?:\.(?:gz|csv|tsv|txt|parquet|jsonl|ndjson))+$/iu, "");

function layoutOf({ format, columns }: FileScan): FileLayout {
  const timeFormats = Object.fromEntries(
    columns.flatMap(({ name, timeFormat }) =>
      timeFormat === undefined ? [] : [[name, timeFormat]],
    ),
  );
  if (format.kind !== "csv") return { timeFormats };
  const { delimiter, encoding } = format;
  return {
    timeFormats,
    ...(delimiter === "," ? {} : { delimiter }),
    ...(encoding === "utf-8" ? {} : { encoding }),
  };
}
