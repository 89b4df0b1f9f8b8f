import { SatsumaError } from "@satsuma/model";
import { findProject, readSettings, serve } from "@satsuma/serve";
import { help } from "./help.ts";
import { readArguments } from "./read-arguments.ts";

/** The process that a server runs in. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The current one. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Writes to standard output, and to standard error. */
  write(text: string): void;
  warn(text: string): void;
  /** Aborted when the server is to end. */
  readonly stopped: AbortSignal;
}

/** Serves a project until it is stopped. @returns the exit code: 0 when it was stopped, 2 when it could not begin as it was asked to */
export async function main(args: readonly string[], host: Host): Promise<number> {
  try {
    await serveUntilStopped(args, host);
    return 0;
  } catch (error) {
    if (!(error instanceof SatsumaError)) throw error;
    const advice = error.help === undefined ? "" : `\n${error.help}`;
    host.warn(`${error.code}: ${error.message}${advice}\n`);
    return 2;
  }
}

async function serveUntilStopped(args: readonly string[], host: Host): Promise<void> {
  const { folder, flags, wantsHelp } = readArguments(args);
  if (wantsHelp) return host.write(help());
  const settings = readSettings({ flags, environment: host.environment });
  const served = await serve(findProject(folder, host.folder), settings, { clock: host.clock });
  try {
    host.write(`${served.url}\n`);
    await aborted(host.stopped);
  } finally {
    await served.close();
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
