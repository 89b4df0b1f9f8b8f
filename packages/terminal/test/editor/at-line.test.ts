import { expect, test } from "vitest";
import { editorArguments } from "../../src/editor/at-line.ts";

test.each([
  ["vim", [], ["+7", "a.seg"]],
  ["/usr/bin/nvim", ["-p"], ["-p", "+7", "a.seg"]],
  ["nano", [], ["+7", "a.seg"]],
  ["emacs", ["-nw"], ["-nw", "+7", "a.seg"]],
  ["hx", [], ["a.seg:7"]],
  ["code", ["--wait"], ["--wait", "--goto", "a.seg:7"]],
  [String.raw`C:\tools\Code.exe`.toLowerCase(), ["--wait"], ["--wait", "--goto", "a.seg:7"]],
  ["kate", ["-b"], ["-b", "--line", "7", "a.seg"]],
  ["an-editor-nobody-knows", ["-x"], ["-x", "a.seg"]],
])("%s is told the line in its own way, after its own arguments", (program, args, expected) => {
  expect(editorArguments({ program, args }, "a.seg", 7)).toEqual(expected);
});

test("without a line only the file is named", () => {
  expect(editorArguments({ program: "vim", args: [] }, "a.seg", undefined)).toEqual(["a.seg"]);
});
