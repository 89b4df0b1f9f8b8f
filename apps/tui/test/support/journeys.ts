import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sequenceOf } from "./keys.ts";
import type { PseudoTerminal } from "./pseudo-terminal.ts";
import { sampleFolder } from "./sample-folder.ts";
import { startTui } from "./start-tui.ts";

/** What an editor would do to the rule of regulars: fewer orders are enough. */
const editor = `#!/bin/sh
for file in "$@"; do :; done
sed -i 's/at least 4 good_orders/at least 1 good_orders/' "$file"
`;

const highlight = 0x8cc4ff;

/** What an analyst does, one after the other in one program, in a terminal of this size. */
export function journeysAt(columns: number, rows: number): void {
  let folder: string;
  let terminal: PseudoTerminal;

  beforeAll(async () => {
    folder = await sampleFolder(300);
    const program = join(folder, "editor.sh");
    writeFileSync(program, editor);
    chmodSync(program, 0o755);
    terminal = startTui([folder], { columns, rows, env: { EDITOR: program } });
    await terminal.until("email_reachable");
  });
  afterAll(() => {
    terminal.pty.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  /** Goes to the segments and leaves only those whose row says something. */
  async function find(text: string): Promise<void> {
    await terminal.press("1");
    await terminal.until(/segments *\n.*Segments .* \d+ of 53 ╮/u);
    await terminal.press("/", "ctrl+u", text, "enter");
    await terminal.until(new RegExp(`segments.*\\n.*filter "${text}"`, "u"));
  }

  test("a run is followed to its end", async () => {
    await terminal.press("R");
    const screen = await terminal.until("Segments as of 2026-07-01");
    expect(screen).toMatch(/regulars +\d+ +[\d.]+%/u);
  });

  test("every line fits, and the screen is filled", () => {
    const lines = terminal.text().split("\n");
    expect(lines).toHaveLength(rows);
    expect(lines[1]).toHaveLength(columns);
    expect(lines[rows - 2]).toHaveLength(columns);
  });

  test("a segment is found while its name is typed", async () => {
    await terminal.press("/", "regul");
    const screen = await terminal.until('1 of 53, filter "regul"');
    expect(screen).toContain("regulars");
    expect(screen).not.toContain("email_reachable");
    expect(terminal.cellAt("regulars   ").getBgColor()).toBe(highlight);
    await terminal.press("enter");
  });

  test("a rule is edited, and the list says what that changes", async () => {
    await find("regul");
    await terminal.press("E");
    const screen = await terminal.until(/regulars .*▲ \+\d+/u);
    expect(screen).toContain("edited");
    expect(readFileSync(join(folder, "segments", "lifecycle.seg"), "utf8")).toContain(
      "at least 1 good_orders",
    );
    expect(terminal.modes()).toMatchObject({ alternate: true, hidden: true, mouse: true });
  });

  test("two segments that are marked are compared", async () => {
    await find("regul");
    await terminal.press("m");
    await find("champ");
    await terminal.press("m", "c");
    const screen = await terminal.until(/\d+ in regulars and champions/u);
    expect(screen).toMatch(/share of all +[\d.]+%/u);
  });

  test("the customers behind a bar are one key away", async () => {
    await terminal.press("3");
    await terminal.until(/champions +█+/u);
    expect(terminal.cellAt("█").isFgRGB()).toBe(true);
    await terminal.press("tab", "enter");
    const screen = await terminal.until(/The customers .* 1 of \d+/u);
    expect(screen).toContain("Champions");
    expect(screen).toMatch(/\d+ customers?, [\d.]+% of all/u);
  });

  test("it says why a customer is in a segment", async () => {
    await find("champ");
    await terminal.press("enter");
    await terminal.until(/champions .* 1 of \d+/u);
    await terminal.press("w");
    const screen = await terminal.until(/✓ \S+ is in champions/u);
    expect(screen).toContain("nearest change");
  });

  test("the members are exported, and a cell is copied", async () => {
    await terminal.press("escape");
    await terminal.until(/champions .* 1 of \d+/u);
    await terminal.press("y");
    const customer = /copied: (?<key>\S+)/u.exec(await terminal.until("copied:"))?.groups?.["key"];
    expect(terminal.copied()).toEqual([customer]);
    const file = join(folder, "members.csv");
    await terminal.press("e", "ctrl+u", file, "enter");
    await terminal.until("members of champions are in");
    const [head, first] = readFileSync(file, "utf8").split("\n");
    expect(head).toMatch(/^customer\b/u);
    expect(first?.split(",")[0]).toBe(customer);
  });

  test("another size is another layout of the same place", async () => {
    terminal.resize(100, 30);
    // A terminal shows what it was sent so far, also half a screen: it is there when the last frame is.
    const screen = await terminal.until(/\n╭.{98}╮\n[^]*\n╰─{98}╯\n[^\n]*$/u);
    expect(screen).toMatch(/champions .* 1 of \d+/u);
    expect(screen.split("\n")).toHaveLength(30);
    terminal.resize(columns, rows);
  });

  test("ctrl+c stops what is asked, and not the program", async () => {
    await terminal.press("1");
    await terminal.until(/segments *\n.*Segments .* \d+ of 53 ╮/u);
    // Answers may be there before a second key could be pressed.
    terminal.pty.write(sequenceOf("ctrl+r") + sequenceOf("ctrl+c"));
    await terminal.until(/\d+ stopped/u);
    await terminal.press("j");
    expect(await terminal.until(/ 2 of 53 ╮/u)).not.toContain("ctrl+c stops");
  });
}
