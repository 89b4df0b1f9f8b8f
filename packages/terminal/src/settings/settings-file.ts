import { posix, win32 } from "node:path";

/** What says where a user's settings are. */
interface Place {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** The user's folder. */
  readonly home: string;
}

/**
 * The file of the user's settings: `$XDG_CONFIG_HOME/satsuma/terminal.json` where that is set, else where the system keeps settings.
 *
 * @see XDG Base Directory Specification
 */
export function settingsFile({ platform, env, home }: Place): string {
  const xdg = env["XDG_CONFIG_HOME"];
  const path = platform === "win32" ? win32 : posix;
  return path.join(
    xdg === undefined || xdg === "" ? usualFolder() : xdg,
    "satsuma",
    "terminal.json",
  );

  function usualFolder(): string {
    if (platform === "win32") return env["APPDATA"] ?? path.join(home, "AppData", "Roaming");
    return platform === "darwin"
      ? path.join(home, "Library", "Application Support")
      : path.join(home, ".config");
  }
}
