import { expect, test } from "vitest";
import { findEditor } from "../../src/editor/find-editor.ts";

test("the setting comes before VISUAL, and VISUAL before EDITOR", () => {
  const environment = { VISUAL: "code --wait", EDITOR: "nano" };
  expect(findEditor(environment, "hx")).toEqual({ program: "hx", args: [] });
  expect(findEditor(environment)).toEqual({ program: "code", args: ["--wait"] });
  expect(findEditor({ EDITOR: "nano" })).toEqual({ program: "nano", args: [] });
});

test("an empty variable names no editor, and neither does none", () => {
  expect(findEditor({ VISUAL: " ", EDITOR: "vi" })).toEqual({ program: "vi", args: [] });
  expect(findEditor({})).toBeUndefined();
});
