import { expect, test } from "vitest";
import { readArguments } from "../src/read-arguments.ts";

test("a folder, a server, or neither may be named", () => {
  expect(readArguments([])).toEqual({ folder: undefined, url: undefined, wantsHelp: false });
  expect(readArguments(["shop"])).toMatchObject({ folder: "shop" });
  expect(readArguments(["--url", "https://one.example"])).toMatchObject({
    url: "https://one.example",
  });
  expect(readArguments(["-h"])).toMatchObject({ wantsHelp: true });
});

test.for([
  [["shop", "other"]],
  [["shop", "--url", "https://one.example"]],
  [["--nothing"]],
] as const)("%j cannot be read", ([args]) => {
  const reading = (): unknown => readArguments(args);
  expect(reading).toThrow(expect.objectContaining({ code: "TERMINAL_ARGUMENTS" }));
});
