import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PseudoTerminal } from "./support/pseudo-terminal.ts";
import { sampleFolder } from "./support/sample-folder.ts";
import { startTuiOfTest } from "./support/start-tui.ts";

let folder: string;
beforeAll(async () => {
  folder = await sampleFolder(200);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clean = { alternate: false, hidden: false, mouse: false, paste: false };

/** The private copies of the state that are there. */
function copies(): readonly string[] {
  const serving = join(folder, ".satsuma", "serving");
  return existsSync(serving) ? readdirSync(serving) : [];
}

/** Ids of the engines of the project that run. */
const engines = (): readonly string[] =>
  readdirSync("/proc").filter((pid) => {
    const line = commandLine(pid);
    return line.includes("engine-process") && line.includes(folder);
  });

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    // It is no process, or ended meanwhile.
    return "";
  }
}

async function untilNone(list: () => readonly string[]): Promise<void> {
  for (let tries = 0; list().length > 0; tries += 1) {
    if (tries > 500) throw new Error(`expected none, found ${list().join(", ")}`);
    await wait(20);
  }
}

/** Starts the program and waits until it shows segments. */
async function shown(): Promise<PseudoTerminal> {
  const terminal = startTuiOfTest([folder]);
  await terminal.until("email_reachable");
  expect(terminal.modes()).toEqual({
    ...clean,
    alternate: true,
    hidden: true,
    mouse: true,
    paste: terminal.modes().paste,
  });
  expect(engines()).not.toEqual([]);
  return terminal;
}

test("quitting leaves the terminal as it was, no engine and no copy", async () => {
  const terminal = await shown();
  await terminal.press("q");
  expect(await terminal.ended).toEqual({ code: 0, signal: 0 });
  expect(terminal.modes()).toEqual(clean);
  expect(terminal.text().trim()).toBe("");
  expect(engines()).toEqual([]);
  expect(copies()).toEqual([]);
});

test.for(["SIGTERM", "SIGINT"] as const)("%s ends it likewise, and it says so", async (signal) => {
  const terminal = await shown();
  process.kill(terminal.pty.pid, signal);
  expect(await terminal.ended).toEqual({ code: 4, signal: 0 });
  expect(terminal.modes()).toEqual(clean);
  expect(terminal.text()).toContain("INTERRUPTED");
  expect(engines()).toEqual([]);
  expect(copies()).toEqual([]);
});

test("a terminal that is closed ends it", async () => {
  const terminal = await shown();
  terminal.pty.kill("SIGHUP");
  expect(await terminal.ended).toMatchObject({ signal: 0 });
  await untilNone(engines);
  expect(copies()).toEqual([]);
});

test("killed, it leaves no engine; the next one removes its copies", async () => {
  const terminal = await shown();
  terminal.pty.kill("SIGKILL");
  await untilNone(engines);
  const next = await shown();
  await next.press("q");
  await next.ended;
  expect(copies()).toEqual([]);
});

test("an error of the config is told when the terminal is as it was", async () => {
  const config = join(folder, "satsuma.config.ts");
  const text = readFileSync(config, "utf8");
  writeFileSync(config, text.replace("timezone:", "timezon:"));
  try {
    const terminal = startTuiOfTest([folder]);
    expect(await terminal.ended).toEqual({ code: 2, signal: 0 });
    expect(terminal.text()).toMatch(/^CONFIG_\w+: .*timezon/u);
    expect(terminal.modes()).toEqual(clean);
    expect(engines()).toEqual([]);
  } finally {
    writeFileSync(config, text);
  }
});
