import { expect, test } from "vitest";
import { keymapWith, usualKeymap } from "../../src/keys/keymap.ts";
import { Desk } from "../../src/shell/desk.ts";
import { footerRow } from "../../src/shell/footer-row.ts";
import type { DeskState } from "../../src/shell/desk.ts";
import { spanAt } from "../../src/view/paint-row.ts";

const still = new Desk({ screen: "segments" }).state();

const footer = (state: Partial<DeskState>, { width = 80, keymap = usualKeymap() } = {}) =>
  footerRow({ state: { ...still, ...state }, kind: "segments", keymap, width });

const textOf = (row: ReturnType<typeof footer>): string => row.map(({ text }) => text).join("");

test("what fits of the pane's commands is shown with its keys, and the rest is a click away", () => {
  const row = footer({});
  expect(textOf(row)).toMatch(/^ enter open {2}\/ filter .* \? more $/u);
  expect(textOf(row).length).toBeLessThanOrEqual(80);
  expect(row.at(-1)?.target).toEqual({ command: "help" });
});

test("where all fit there is no more", () => {
  expect(textOf(footer({}, { width: 400 }))).not.toContain("more");
});

test("each entry is clicked for its command", () => {
  const row = footer({});
  const x = textOf(row).indexOf("filter");
  expect(spanAt(row, x)?.target).toEqual({ command: "filter" });
});

test("the user's keys are shown; what has none is not", () => {
  const text = textOf(footer({}, { keymap: keymapWith({ open: ["o"], filter: [] }) }));
  expect(text).toMatch(/^ o open /u);
  expect(text).not.toContain("filter");
});

test("a question is answered by keys and clicks", () => {
  const row = footer({ question: { text: "overwrite a.csv?", confirmed: () => {} } });
  expect(textOf(row)).toBe(" overwrite a.csv?  y yes  n no ");
  expect(row.flatMap(({ target }) => target?.command ?? [])).toEqual([
    "say-yes",
    "say-yes",
    "say-no",
    "say-no",
  ]);
});

test("an error is told by a word, not by its colour alone", () => {
  expect(textOf(footer({ message: { text: "no such file", tone: "error" } }))).toBe(
    " error: no such file",
  );
});

test("what is told in more words than fit leaves the line to the commands", () => {
  const text = textOf(footer({ message: { text: "long ".repeat(40), tone: "error" } }));
  expect(text).toMatch(/^ enter open /u);
});

test("the first key of two is shown until the second comes", () => {
  expect(textOf(footer({ pending: "g" }))).toBe(" g …");
});
