import type { Key } from "ink";
import { expect, test } from "vitest";
import { keysPressed } from "../../src/keys/key-name.ts";

const names = (input: string, flags: Partial<Key> = {}): readonly string[] =>
  keysPressed(input, { ...noFlags, ...flags }).map(({ key }) => key);

const noFlags: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

test("keys are named as keymaps name them", () => {
  expect(names("j")).toEqual(["j"]);
  expect(names("G", { shift: true })).toEqual(["G"]);
  expect(names(" ")).toEqual(["space"]);
  expect(names("d", { ctrl: true })).toEqual(["ctrl+d"]);
  expect(names("b", { meta: true })).toEqual(["alt+b"]);
  expect(names("", { leftArrow: true, ctrl: true })).toEqual(["ctrl+left"]);
  expect(names("", { tab: true, shift: true })).toEqual(["shift+tab"]);
  expect(names("", { return: true })).toEqual(["enter"]);
});

test("keys that come at once are told one by one", () => {
  expect(names("jjG")).toEqual(["j", "j", "G"]);
  expect(names("abc\r")).toEqual(["a", "b", "c", "enter"]);
});

test("what is read as one character is one key, and types as it is", () => {
  const family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}";
  expect(keysPressed(`e\u{301}${family}`, noFlags)).toEqual([
    { key: "e\u{301}", text: "e\u{301}" },
    { key: family, text: family },
  ]);
});

test("control characters in text are no keys", () => {
  expect(names("a\u{0}\u{9B}b")).toEqual(["a", "b"]);
});
