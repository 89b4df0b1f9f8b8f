import { describe, expect, it } from "vitest";
import { forcedColour, isDumb, terminalTraits } from "../../src/theme/terminal-traits.ts";
import type { TerminalTraits } from "../../src/theme/terminal-traits.ts";

describe("terminalTraits", () => {
  it.each<[string, NodeJS.ProcessEnv, TerminalTraits["colours"]]>([
    ["a terminal that says so", { TERM: "xterm-256color", COLORTERM: "truecolor" }, "true"],
    ["xterm", { TERM: "xterm-256color" }, "256"],
    ["tmux", { TERM: "tmux-256color" }, "256"],
    ["the console of Linux", { TERM: "linux" }, "16"],
    ["no terminal", { TERM: "dumb" }, "none"],
    ["NO_COLOR", { TERM: "xterm-256color", NO_COLOR: "1" }, "none"],
    ["an empty NO_COLOR", { TERM: "xterm-256color", NO_COLOR: "" }, "256"],
    ["FORCE_COLOR", { TERM: "xterm", FORCE_COLOR: "3" }, "true"],
    ["FORCE_COLOR for none", { TERM: "xterm-256color", FORCE_COLOR: "0" }, "none"],
    ["NO_COLOR over FORCE_COLOR", { TERM: "xterm", NO_COLOR: "1", FORCE_COLOR: "3" }, "none"],
  ])("finds the colours of %s", (_, env, colours) => {
    expect(terminalTraits(env).colours).toBe(colours);
  });

  it.each([
    [undefined, "dark"],
    ["15;0", "dark"],
    ["0;15", "light"],
    ["0;7", "light"],
    ["12;8", "dark"],
    ["0;default;15", "light"],
    ["15;default", "dark"],
  ])("takes COLORFGBG %s for a %s background", (COLORFGBG, background) => {
    expect(terminalTraits(COLORFGBG === undefined ? {} : { COLORFGBG }).background).toBe(
      background,
    );
  });

  it.each<[NodeJS.ProcessEnv, TerminalTraits["characters"]]>([
    [{}, "unicode"],
    [{ LANG: "de_DE.UTF-8" }, "unicode"],
    [{ LANG: "C.utf8" }, "unicode"],
    [{ LANG: "C" }, "ascii"],
    [{ LANG: "de_DE.UTF-8", LC_ALL: "POSIX" }, "ascii"],
    [{ LANG: "C", LC_ALL: "", LC_CTYPE: "en_GB.UTF-8" }, "unicode"],
    [{ LANG: "en_GB.UTF-8", TERM: "linux" }, "ascii"],
  ])("by %o shows %s", (env, characters) => {
    expect(terminalTraits(env).characters).toBe(characters);
  });

  it("believes the user before the environment", () => {
    const said = { colours: "16", background: "light", characters: "ascii" } as const;
    expect(terminalTraits({ NO_COLOR: "1", COLORFGBG: "15;0", LANG: "C.UTF-8" }, said)).toEqual(
      said,
    );
  });
});

describe("isDumb", () => {
  it("holds for a terminal without a cursor that can be moved", () => {
    expect([isDumb({ TERM: "dumb" }), isDumb({ TERM: "xterm" }), isDumb({})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("forcedColour", () => {
  it("says as many colours as were found", () => {
    const depths = ["none", "16", "256", "true"] as const;
    expect(depths.map((colours) => forcedColour({ colours }))).toEqual(["0", "1", "2", "3"]);
  });
});
