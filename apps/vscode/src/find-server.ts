import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";

/** What decides which server is started. */
export interface ServerQuestion {
  /** What the setting `satsuma.path` says; empty where it says nothing. */
  readonly setting: string;
  /** The folders that are open, as paths. */
  readonly folders: readonly string[];
  readonly platform: NodeJS.Platform;
}

/** A program to start, and how. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string | undefined;
  /** Programs of packages are scripts for the shell on Windows. */
  readonly shell: boolean;
}

/** The server to start: the one of the setting, else that of the project, else the first one on the path. */
export function findServer({ setting, folders, platform }: ServerQuestion): ServerCommand {
  const [folder] = folders;
  const isWindows = platform === "win32";
  const command =
    fromSetting(setting, folder) ??
    folders.flatMap((one) => installed(one, isWindows) ?? [])[0] ??
    "satsuma";
  return {
    command: isWindows && /\s/.test(command) ? `"${command}"` : command,
    args: ["lsp"],
    cwd: folder,
    shell: isWindows,
  };
}

/** A path that is not absolute is meant from the folder that is open; a name alone is looked for on the path. */
function fromSetting(setting: string, folder: string | undefined): string | undefined {
  const path = setting.trim();
  if (path === "") return undefined;
  const isName = !/[/\\]/.test(path);
  return isName || isAbsolute(path) || folder === undefined ? path : resolve(folder, path);
}

/** The program of the nearest `node_modules`, as package managers put it there. */
function installed(folder: string, isWindows: boolean): string | undefined {
  const program = join(folder, "node_modules", ".bin", isWindows ? "satsuma.cmd" : "satsuma");
  if (existsSync(program)) return program;
  const above = dirname(folder);
  return above === folder ? undefined : installed(above, isWindows);
}
