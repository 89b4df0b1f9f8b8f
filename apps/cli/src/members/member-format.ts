import { extname } from "node:path";
import { SatsumaError } from "@satsuma/model";
import type { Options } from "../options.ts";

/** How members are written. */
export type MemberFormat = "table" | "csv" | "json" | "parquet";

/**
 * The format asked for, or else the one a file's ending names, or else a table on a terminal and CSV into a file or a pipe.
 *
 * @throws SatsumaError `USAGE_FORMAT`
 */
export function memberFormat({ format, output, json }: Options, isShown: boolean): MemberFormat {
  const chosen = isFormat(format)
    ? format
    : output === undefined
      ? standard(json === true, isShown)
      : byEnding(output);
  if (chosen === "parquet" && output === undefined) {
    throw new SatsumaError("USAGE_FORMAT", "Parquet is written to files only", {
      help: "name one with -o members.parquet",
    });
  }
  return chosen;
}

const standard = (isJson: boolean, isShown: boolean): MemberFormat =>
  isJson ? "json" : isShown ? "table" : "csv";

function byEnding(output: string): MemberFormat {
  const ending = extname(output).slice(1).toLowerCase();
  if (isFormat(ending) && ending !== "table") return ending;
  if (ending === "txt" || ending === "") return "csv";
  throw new SatsumaError("USAGE_FORMAT", `${output} ends in .${ending}, which names no format`, {
    help: "end it in .csv, .json or .parquet, or say --format csv",
  });
}

const isFormat = (text: string | undefined): text is MemberFormat =>
  text === "table" || text === "csv" || text === "json" || text === "parquet";
