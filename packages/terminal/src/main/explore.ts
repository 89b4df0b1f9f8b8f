import { createClient, Problem } from "@satsuma/http/client";
import type { Client } from "@satsuma/http/client";
import { SatsumaError } from "@satsuma/model";
import { findProject } from "@satsuma/serve/find-project";
import { readSettings } from "../settings/read-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { isDumb, terminalTraits } from "../theme/terminal-traits.ts";
import { listenForEndings } from "./endings.ts";
import type { Endings } from "./endings.ts";
import { openWhenAsked } from "./opening.ts";

/** What is explored, and where from. */
export interface ExploreOptions {
  /** The project's folder; the nearest upwards from the current one unless given. */
  readonly project?: string;
  /** Of a server, in place of a folder: `https://segments.example.com`. */
  readonly url?: string;
  /** An API key or a token for the server. */
  readonly token?: string;
  readonly process: NodeJS.Process;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** What is asked, and what is waited for. */
export interface Connection {
  readonly client: Client;
  /** Absent where a server has it. */
  readonly folder?: string;
  readonly waitsFor: () => string | undefined;
  readonly publishedAt: () => string | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Shows the terminal UI until its user ends it. Where there is no terminal to draw on, prints the segments instead. The terminal is
 * given back, and engines and their copies are gone, however it ends.
 *
 * @throws SatsumaError `CONFIG_…`, `PLUGIN_…` or `ENGINE_DISK` where the project cannot be opened, `TERMINAL_URL`, `INTERRUPTED` where the
 *   program was told to end from outside
 */
export async function explore(options: ExploreOptions): Promise<void> {
  const { process } = options;
  const settings = await readSettings(process.env);
  const endings = listenForEndings(process);
  const connection = connect(options, endings);
  try {
    await (hasScreen(process) ? show : print)(connection, { process, settings, endings });
    endings.signal.throwIfAborted();
  } catch (error) {
    // What ended it is the reason, whatever was thrown on the way.
    endings.signal.throwIfAborted();
    throw error instanceof Problem ? toldBy(error) : error;
  } finally {
    await connection.close();
    endings.release();
  }
}

/** What a server said, as other errors are said. */
const toldBy = (problem: Problem): SatsumaError =>
  new SatsumaError(problem.code, problem.message, {
    ...(problem.help === undefined ? {} : { help: problem.help }),
    cause: problem,
  });

const hasScreen = ({ stdin, stdout, env }: NodeJS.Process): boolean =>
  stdin.isTTY && stdout.isTTY && !isDumb(env);

/** What both ways to show a project need. */
export interface Surroundings {
  readonly process: NodeJS.Process;
  readonly settings: Settings;
  readonly endings: Endings;
}

/** Loads what draws only where it is drawn. */
async function show(connection: Connection, around: Surroundings): Promise<void> {
  const { showScreen } = await import("./show-screen.ts");
  await showScreen(connection, around);
}

async function print({ client }: Connection, around: Surroundings): Promise<void> {
  const { process, settings, endings } = around;
  const { plainSegments } = await import("../plain/plain-segments.ts");
  const { characters } = terminalTraits(process.env, settings.traits);
  const text = await plainSegments(client, { characters, signal: endings.signal });
  await new Promise<void>((written) => process.stdout.write(text, () => written()));
}

function connect(options: ExploreOptions, { end }: Endings): Connection {
  const { project, url, token, process, clock } = options;
  if (url !== undefined) return connectTo(url, token);
  const folder = findProject(project, process.cwd());
  const open = async () => {
    const { openLocal } = await import("@satsuma/serve/open-local");
    return openLocal(folder, { clock });
  };
  return { ...openWhenAsked(open, end), folder };
}

function connectTo(url: string, token: string | undefined): Connection {
  if (!/^https?:$/u.test(URL.parse(url)?.protocol ?? ""))
    throw new SatsumaError("TERMINAL_URL", `found ${url}, expected the address of a server`, {
      help: "name it with its protocol: --url https://segments.example.com",
    });
  const client = createClient({ url, ...(token === undefined ? {} : { token }) });
  const never = (): undefined => undefined;
  return { client, waitsFor: never, publishedAt: never, close: () => Promise.resolve() };
}
