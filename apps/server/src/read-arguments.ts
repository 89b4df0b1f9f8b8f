import { parseArgs } from "node:util";
import type { ParseArgsOptionsConfig } from "node:util";
import { SatsumaError } from "@satsuma/model";
import { flagOf, settingNames } from "@satsuma/serve";
import type { SettingName } from "@satsuma/serve";

/** What a command line asks for. */
export interface Arguments {
  /** Undefined where none is named. */
  readonly folder: string | undefined;
  readonly flags: Readonly<Partial<Record<SettingName, string>>>;
  readonly wantsHelp: boolean;
}

const wordOf = (name: SettingName): string => flagOf(name).slice(2);

const flagKinds: ParseArgsOptionsConfig = {
  help: { type: "boolean", short: "h" },
  ...Object.fromEntries(settingNames.map((name) => [wordOf(name), { type: "string" }])),
};

/** @throws SatsumaError `HTTP_SETTING` for a flag that there is not, and for more than one folder */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args);
  const [folder, ...others] = positionals;
  if (others.length > 0) throw cannotRead("more than one folder was named", undefined);
  const flags: Partial<Record<SettingName, string>> = {};
  for (const name of settingNames) {
    const value = values[wordOf(name)];
    if (typeof value === "string") flags[name] = value;
  }
  return { folder, flags, wantsHelp: values["help"] === true };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flagKinds, allowPositionals: true });
  } catch (error) {
    throw cannotRead(error instanceof Error ? error.message : String(error), error);
  }
}

const cannotRead = (message: string, cause: unknown): SatsumaError =>
  new SatsumaError("HTTP_SETTING", message, {
    help: "satsuma-server --help lists the flags",
    cause,
  });
