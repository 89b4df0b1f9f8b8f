import { SatsumaError } from "@satsuma/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandIds } from "../../src/commands/command-list.ts";
import { usualKeymap } from "../../src/keys/keymap.ts";
import { parseSettings } from "../../src/settings/parse-settings.ts";
import { usualSettings } from "../../src/settings/settings.ts";

const parsed = (settings: unknown) => parseSettings(JSON.stringify(settings), "terminal.json");

/** What is wrong with the settings. */
function problem(text: string): { code: string; message: string; help: string | undefined } {
  try {
    parseSettings(text, "terminal.json");
  } catch (error) {
    if (error instanceof SatsumaError)
      return { code: error.code, message: error.message, help: error.help };
    throw error;
  }
  throw new Error("expected settings that are wrong");
}

test("without anything in the file everything is as usual", () => {
  expect(parsed({})).toEqual(usualSettings());
});

test("settings are taken as they stand", () => {
  const settings = parsed({
    background: "light",
    colours: "16",
    characters: "ascii",
    editor: "code --wait",
    mouse: false,
  });
  expect(settings.traits).toEqual({ background: "light", colours: "16", characters: "ascii" });
  expect(settings).toMatchObject({ editor: "code --wait", mouse: false });
});

test("keys replace the usual ones of their command, and of no other", () => {
  const { keymap } = parsed({ keys: { sort: ["o"], quit: ["ctrl+q"] } });
  expect(keymap).toEqual({ ...usualKeymap(), sort: ["o"], quit: ["ctrl+q"] });
});

test("an empty list takes the keys of a command away", () => {
  expect(parsed({ keys: { run: [] } }).keymap.run).toEqual([]);
});

test("two commands may change keys", () => {
  const { keymap } = parsed({ keys: { sort: ["e"], export: ["s"] } });
  expect([keymap.sort, keymap.export]).toEqual([["e"], ["s"]]);
});

describe("what is wrong is told with what was found and what was expected", () => {
  test("text that is no JSON", () => {
    expect(problem("{").code).toBe("TERMINAL_JSON");
  });

  test("a setting that there is not", () => {
    expect(problem('{"colors": "16"}')).toEqual({
      code: "TERMINAL_SETTING",
      message:
        "terminal.json: there is no setting colors; there are background, colours, characters, editor, mouse, keys",
      help: "did you mean colours?",
    });
  });

  test.each([
    [{ background: "blue" }, 'background is "blue", expected one of dark, light'],
    [{ mouse: "off" }, 'mouse is "off", expected true or false'],
    [{ editor: "" }, 'editor is "", expected a text that is not empty'],
    [{ keys: { sort: "o" } }, 'keys.sort is "o", expected a list of keys'],
    [{ keys: { sort: [1] } }, "keys.sort.0 is 1, expected a text"],
    [[], "the settings is [], expected an object"],
  ])("%j", (settings, message) => {
    const found = problem(JSON.stringify(settings));
    expect(found.code).toBe("TERMINAL_SETTING");
    expect(found.message).toContain(message);
  });

  test("keys of a command that there is not", () => {
    const { code, help } = problem('{"keys": {"srot": ["o"]}}');
    expect({ code, help }).toEqual({ code: "TERMINAL_COMMAND", help: "did you mean sort?" });
  });

  test("a key that terminals do not tell", () => {
    const { code, message } = problem('{"keys": {"help": ["f1"]}}');
    expect(code).toBe("TERMINAL_KEY");
    expect(message).toContain('keys.help: "f1" is no key');
  });

  test("a letter for a command of a line in which letters are typed", () => {
    const { code, message } = problem('{"keys": {"line-end": ["x"]}}');
    expect(code).toBe("TERMINAL_KEY");
    expect(message).toContain("no character, which would be typed");
  });

  test("two commands with one key in a pane", () => {
    const { code, message } = problem('{"keys": {"sort": ["e"]}}');
    expect(code).toBe("TERMINAL_KEYS_TWICE");
    expect(message).toContain(
      "in the pane Segments, e would be for sort (sort) and for export (export)",
    );
  });

  test("the key of one command that begins the pair of another", () => {
    const { code, message } = problem('{"keys": {"filter": ["g"]}}');
    expect(code).toBe("TERMINAL_KEYS_TWICE");
    expect(message).toContain("g g would be for");
  });
});

test("whatever stands in the file, it is taken or refused with a code", () => {
  const keys = fc.dictionary(
    fc.oneof(fc.constantFrom(...commandIds), fc.string()),
    fc.array(fc.oneof(fc.constantFrom("j", "g g", "ctrl+x", "space"), fc.string())),
  );
  const settings = fc.oneof(
    fc.json(),
    fc.record({ keys }).map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(settings, (text) => {
      const result = outcome(text);
      expect(result === undefined || /^TERMINAL_[A-Z_]+$/u.test(result)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const outcome = (text: string): string | undefined => {
  try {
    parseSettings(text, "terminal.json");
    return undefined;
  } catch (error) {
    if (error instanceof SatsumaError) return error.code;
    throw error;
  }
};
