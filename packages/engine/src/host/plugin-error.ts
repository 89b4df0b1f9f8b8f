import { SatsumaError } from "@satsuma/model";

/** What went wrong in a plugin, by code. */
export type PluginErrorCode =
  /** Written against another version of the contract. */
  | "PLUGIN_API"
  /** Its config is not what it asks for. */
  | "PLUGIN_CONFIG"
  /** It contributes something that is not whole, or two things of one name. */
  | "PLUGIN_CONTRIBUTION"
  /** It threw. */
  | "PLUGIN_FAILED"
  /** It did not come back in time. */
  | "PLUGIN_HANGS"
  /** Its values do not fit what it declares. */
  | "PLUGIN_RESULT";

/** A plugin failed, named. */
export function pluginError(
  code: PluginErrorCode,
  plugin: string,
  problem: string,
  { cause, help = advice[code] }: { readonly cause?: unknown; readonly help?: string } = {},
): SatsumaError {
  return new SatsumaError(code, `plugin ${plugin}: ${problem}`, { help, cause });
}

const advice: Readonly<Record<PluginErrorCode, string>> = {
  PLUGIN_API: "install a version of the plugin that fits this version of Satsuma",
  PLUGIN_CONFIG: "correct its config in satsuma.config.ts, or the parameters that were set",
  PLUGIN_CONTRIBUTION:
    "tell the plugin's author, or name the instance with { as: … } if two plugins clash",
  PLUGIN_FAILED:
    "look at the cause, which --debug traces; if the config is right, tell the plugin's author",
  PLUGIN_HANGS: "try again; if it happens again, tell the plugin's author",
  PLUGIN_RESULT: "tell the plugin's author",
};
