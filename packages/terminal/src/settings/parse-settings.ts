import { nearestNames, SatsumaError } from "@satsuma/model";
import type { z } from "zod";
import { checkedKeymap } from "./checked-keymap.ts";
import type { Settings } from "./settings.ts";
import { settingsSchema } from "./settings-schema.ts";
import type { WrittenSettings } from "./settings-schema.ts";

/**
 * The settings in a text, which is JSON.
 *
 * @param file for errors
 * @throws SatsumaError `TERMINAL_JSON`, `TERMINAL_SETTING`, `TERMINAL_COMMAND`, `TERMINAL_KEY`, `TERMINAL_KEYS_TWICE`
 */
export function parseSettings(text: string, file: string): Settings {
  const { background, colours, characters, editor, mouse = true, keys = {} } = written(text, file);
  return {
    traits: {
      ...(background === undefined ? {} : { background }),
      ...(colours === undefined ? {} : { colours }),
      ...(characters === undefined ? {} : { characters }),
    },
    ...(editor === undefined ? {} : { editor }),
    mouse,
    keymap: checkedKeymap(keys, file),
  };
}

function written(text: string, file: string): WrittenSettings {
  const json = jsonOf(text, file);
  const result = settingsSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw result.error;
  throw settingError(issue, { json, file });
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new SatsumaError("TERMINAL_JSON", `${file}: expected JSON, found otherwise: ${found}`, {
      help: "mend the file, or remove it: everything in it may be left out",
      cause,
    });
  }
}

interface Found {
  readonly json: unknown;
  readonly file: string;
}

function settingError(issue: z.core.$ZodIssue, { json, file }: Found): SatsumaError {
  if (issue.code === "unrecognized_keys") return unknownSetting(issue.keys[0] ?? "", file);
  const path = issue.path.map(String);
  const where = path.length === 0 ? "the settings" : path.join(".");
  const found = JSON.stringify(at(json, path)) ?? "nothing";
  const message = `${file}: ${where} is ${found}, expected ${expected(issue)}`;
  return new SatsumaError("TERMINAL_SETTING", message, { help: "change it, or leave it out" });
}

function unknownSetting(name: string, file: string): SatsumaError {
  const known = Object.keys(settingsSchema.shape);
  const [near] = nearestNames(name, known);
  const message = `${file}: there is no setting ${name}; there are ${known.join(", ")}`;
  return new SatsumaError("TERMINAL_SETTING", message, {
    help: near === undefined ? `leave ${name} out` : `did you mean ${near}?`,
  });
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_small") return "a text that is not empty";
  if (issue.code !== "invalid_type") return issue.message;
  const words: Readonly<Record<string, string>> = {
    boolean: "true or false",
    string: "a text",
    array: 'a list of keys, such as ["j", "down"]',
    record: "keys by the id of a command",
    object: "an object",
  };
  return words[issue.expected] ?? issue.expected;
}

/** The value at a path. */
function at(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null) return undefined;
    return new Map(Object.entries(value)).get(name);
  }, json);
}
