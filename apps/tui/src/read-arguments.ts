import { parseArgs } from "node:util";
import { SatsumaError } from "@satsuma/model";

/** What a command line asks for. */
export interface Arguments {
  /** Undefined where none is named. */
  readonly folder: string | undefined;
  /** Of a server; undefined for a project in a folder. */
  readonly url: string | undefined;
  readonly wantsHelp: boolean;
}

/** @throws SatsumaError `TERMINAL_ARGUMENTS` for a flag that there is not, and for more than one project */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args);
  const { help: wantsHelp = false, url } = values;
  const [folder, ...others] = positionals;
  if (others.length > 0) throw cannotRead("more than one folder was named", undefined);
  if (folder !== undefined && url !== undefined)
    throw cannotRead("a folder and a server were named, expected one of them", undefined);
  return { folder, url, wantsHelp };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { help: { type: "boolean", short: "h" }, url: { type: "string" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw cannotRead(error instanceof Error ? error.message : String(error), error);
  }
}

const cannotRead = (message: string, cause: unknown): SatsumaError =>
  new SatsumaError("TERMINAL_ARGUMENTS", message, {
    help: "satsuma-tui --help lists the flags",
    cause,
  });
