import { SatsumaError } from "@satsuma/plugin";

/** Kinds of files that are no text, by the bytes they begin with, and how each can be read. */
const kinds: readonly { readonly start: string; readonly is: string; readonly help: string }[] = [
  {
    start: "PAR1",
    is: "a Parquet file",
    help: "read it with parquet(path)",
  },
  {
    start: "PK\u0003\u0004",
    is: "a zip archive, as Excel writes its workbooks",
    help: "save the sheet as CSV, or unpack the archive",
  },
  {
    start: "\u001f\u008b",
    is: "packed with gzip, and its name does not end in .gz",
    help: "give it a name that ends in .csv.gz",
  },
];

/** A file that is no CSV is told what it is. @throws SatsumaError `DATA_FILE_KIND` */
export function refuseOtherKinds(file: string, bytes: Buffer): void {
  const start = bytes.toString("latin1", 0, 4);
  const kind = kinds.find((candidate) => start.startsWith(candidate.start));
  if (kind === undefined) return;
  throw new SatsumaError("DATA_FILE_KIND", `${file} is ${kind.is}; expected CSV`, {
    help: kind.help,
  });
}
