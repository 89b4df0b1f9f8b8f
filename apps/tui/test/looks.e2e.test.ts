import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleFolder } from "./support/sample-folder.ts";
import { startTuiOfTest, tuiArguments, tuiVariables } from "./support/start-tui.ts";

const ESCAPE = "\u{1B}";

let folder: string;
beforeAll(async () => {
  folder = await sampleFolder(200);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("with 16 colours on a light background what is chosen is turned round, and colours are of the 16", async () => {
  const terminal = startTuiOfTest([folder], {
    env: { TERM: "xterm", COLORTERM: "", COLORFGBG: "0;15" },
  });
  await terminal.until("email_reachable");
  expect(terminal.cellAt("email_reachable").isInverse()).not.toBe(0);
  expect(terminal.cellAt(" open").isFgRGB()).toBe(false);
  expect(terminal.cellAt("enter").isFgPalette()).toBe(true);
  expect(terminal.cellAt("enter").getFgColor()).toBeLessThan(16);
});

test("NO_COLOR leaves weight and lines alone", async () => {
  const terminal = startTuiOfTest([folder], { env: { NO_COLOR: "1" } });
  await terminal.until("email_reachable");
  const coloured = new RegExp(`${ESCAPE}\\[(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]`, "u");
  expect(terminal.written()).not.toMatch(coloured);
  expect(terminal.cellAt("email_reachable").isInverse()).not.toBe(0);
  // A question that runs is stopped by ctrl+c, and the program goes on; pressed twice more, it ends.
  await terminal.press("ctrl+c", "ctrl+c", "ctrl+c");
  expect(await terminal.ended).toMatchObject({ code: 0 });
});

test("a terminal that can only be written on line by line gets the segments, line by line", async () => {
  const terminal = startTuiOfTest([folder], { rows: 60, env: { TERM: "dumb" } });
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  expect(terminal.written()).not.toContain(ESCAPE);
  expect(terminal.text()).toMatch(/^email_reachable +not run$/mu);
});

test("over a pipe it prints the segments and ends", () => {
  const printed = execFileSync(process.execPath, [...tuiArguments, folder], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...tuiVariables },
  });
  expect(printed).not.toContain(ESCAPE);
  expect(printed).toMatch(/^email_reachable +not run$/mu);
  expect(printed.trimEnd().split("\n").length).toBeGreaterThan(50);
});
