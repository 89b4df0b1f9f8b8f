import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { SatsumaError } from "@satsuma/model";
import { settingsFile } from "./settings-file.ts";
import { usualSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";

/**
 * The user's settings; the usual ones where there is no file.
 *
 * @throws SatsumaError `TERMINAL_READ` where it cannot be read, and as `parseSettings` does
 */
export async function readSettings(env: NodeJS.ProcessEnv): Promise<Settings> {
  const file = settingsFile({ platform: process.platform, env, home: homedir() });
  const text = textOf(file);
  if (text === undefined) return usualSettings();
  // Validators take a while to load: only who has settings waits for them.
  const { parseSettings } = await import("./parse-settings.ts");
  return parseSettings(text, file);
}

/** Undefined where there is no file. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new SatsumaError("TERMINAL_READ", `${file} is there and cannot be read: ${found}`, {
      help: "let it be read by you, or move it away",
      cause,
    });
  }
}
