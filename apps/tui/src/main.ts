import { SatsumaError } from "@satsuma/model";
import { explore } from "@satsuma/terminal";
import { help } from "./help.ts";
import { readArguments } from "./read-arguments.ts";

/**
 * Explores a project until the user ends it.
 *
 * @returns the exit code, as of `satsuma`: 0 when its user ended it, 2 when it could not begin as it was asked to, 3 when something
 *   failed, 4 when it was ended from outside
 */
export async function main(args: readonly string[], process: NodeJS.Process): Promise<number> {
  try {
    await exploreAsAsked(args, process);
    return 0;
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    return error instanceof SatsumaError ? exitOf(error) : 3;
  }
}

async function exploreAsAsked(args: readonly string[], process: NodeJS.Process): Promise<void> {
  const { folder, url, wantsHelp } = readArguments(args);
  if (wantsHelp) return void process.stdout.write(help);
  const token = process.env["SATSUMA_TOKEN"];
  await explore({
    ...(folder === undefined ? {} : { project: folder }),
    ...(url === undefined ? {} : { url }),
    ...(token === undefined ? {} : { token }),
    process,
    clock: Date.now,
  });
}

function sentence(error: unknown): string {
  if (!(error instanceof SatsumaError))
    return `INTERNAL: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return `${error.code}: ${error.message}${error.help === undefined ? "" : `\n${error.help}`}`;
}

const exitOf = ({ code }: SatsumaError): number =>
  code === "INTERRUPTED" ? 4 : /^(?:TERMINAL|CONFIG|PLUGIN)/u.test(code) ? 2 : 3;
