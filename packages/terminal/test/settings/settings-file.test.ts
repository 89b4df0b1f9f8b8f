import { expect, test } from "vitest";
import { settingsFile } from "../../src/settings/settings-file.ts";

test.each([
  ["linux", {}, "/users/ann", "/users/ann/.config/satsuma/terminal.json"],
  ["linux", { XDG_CONFIG_HOME: "/etc/own" }, "/users/ann", "/etc/own/satsuma/terminal.json"],
  ["linux", { XDG_CONFIG_HOME: "" }, "/users/ann", "/users/ann/.config/satsuma/terminal.json"],
  ["darwin", {}, "/users/ann", "/users/ann/Library/Application Support/satsuma/terminal.json"],
  ["darwin", { XDG_CONFIG_HOME: "/c" }, "/users/ann", "/c/satsuma/terminal.json"],
  ["win32", { APPDATA: "C:\\Ann\\Roaming" }, "C:\\Ann", "C:\\Ann\\Roaming\\satsuma\\terminal.json"],
  ["win32", {}, "C:\\Ann", "C:\\Ann\\AppData\\Roaming\\satsuma\\terminal.json"],
] as const)("on %s with %j, the settings of %s are in %s", (platform, env, home, file) => {
  expect(settingsFile({ platform, env, home })).toBe(file);
});
