// Prints how long somebody at a terminal waits, as JSON: milliseconds, each time, and bytes. The benchmark runs it.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { firstFrame } from "./support/first-frame.ts";
import { keyTimes } from "./support/key-times.ts";
import { millionFolder } from "./support/million-folder.ts";
import type { PseudoTerminal } from "./support/pseudo-terminal.ts";
import { sampleFolder } from "./support/sample-folder.ts";
import { startTui, tuiArguments } from "./support/start-tui.ts";

const apps = join(import.meta.dirname, "..", "..");
const built = [join(apps, "tui", "dist", "bin.js")];
const size = { columns: 120, rows: 40 };
const repeats = 5;
/** Where the program tells what it holds when it is told to collect garbage: what was not taken away yet is none of it. */
const heldFile = join(tmpdir(), `satsuma-held-${process.pid}`);
const tell = `process.getBuiltinModule('fs').writeFileSync('${heldFile}',String(process.memoryUsage().heapUsed))`;
const collects = `data:text/javascript,process.on('SIGUSR2',()=>{gc();gc();${tell}})`;
const collecting = { NODE_OPTIONS: `--expose-gc --import=${collects}` };
const presses = 300;
const customers = 10_000;

const shop = await sampleFolder(customers);
const million = millionFolder();
try {
  const node = times(nothing);
  for (const folder of [shop, million]) runSegments(folder);
  const told = {
    customers,
    node,
    source: await starts(tuiArguments),
    built: await starts(built),
    asking: await withShown(shop, keysWhileAsking),
    table: await withShown(million, keysInTable),
    memory: await withShown(shop, memoryOfKeys, collecting),
  };
  console.log(JSON.stringify(told));
} finally {
  for (const path of [shop, million, heldFile]) rmSync(path, { recursive: true, force: true });
}

function runSegments(folder: string): void {
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source"];
  const command = join(apps, "cli", "src", "bin.ts");
  execFileSync(process.execPath, [...flags, command, "run", "--quiet", "--project", folder]);
}

function times(work: () => void): readonly number[] {
  return Array.from({ length: repeats }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
}

/** What every program of Node takes. */
function nothing(): void {
  execFileSync(process.execPath, ["-e", ""]);
}

async function starts(args: readonly string[]) {
  // The first one fills the cache of compiled modules.
  await firstFrame(args, shop);
  const frames: number[] = [];
  const lists: number[] = [];
  for (let i = 0; i < repeats; i += 1) {
    const { frame, list } = await firstFrame(args, shop);
    frames.push(frame);
    lists.push(list);
  }
  return { frames, lists };
}

async function withShown<Result>(
  folder: string,
  work: (terminal: PseudoTerminal) => Promise<Result>,
  env: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const terminal = startTui([folder], { ...size, env });
  try {
    await terminal.until(/ 1 of \d+ ╮/u);
    return await work(terminal);
  } finally {
    await terminal.press("ctrl+q");
    await Promise.race([terminal.ended, wait(2000)]);
    terminal.pty.kill("SIGKILL");
  }
}

/** Everything is asked again whenever nothing is asked: there is always a query that runs. */
async function keysWhileAsking(terminal: PseudoTerminal) {
  const keys = await keyTimes(terminal, presses, async () => {
    if (terminal.text().includes("ctrl+c stops")) return;
    terminal.pty.write("\u{12}");
    await terminal.until("ctrl+c stops");
  });
  return { keys };
}

/** In the members of a segment that has a million. */
async function keysInTable(terminal: PseudoTerminal) {
  await terminal.press("enter");
  await terminal.until(/1 of 9\d\d,\d\d\d/u);
  const near = await keyTimes(terminal, presses);
  await terminal.press("G");
  await terminal.until(/9\d\d,\d\d\d of 9\d\d,\d\d\d/u);
  await terminal.press("k", "k", "k");
  await terminal.until(/c9999\d\d/u);
  return { near, far: await keyTimes(terminal, presses) };
}

/** Bytes that the program's process holds after a thousand keys, and after ten thousand. */
async function memoryOfKeys(terminal: PseudoTerminal) {
  // Histories and health are asked for when the list is there already.
  while (terminal.text().includes("ctrl+c stops")) await wait(100);
  await press(terminal, 1000);
  const before = await held(terminal.pty.pid);
  await press(terminal, 9000);
  return { before, after: await held(terminal.pty.pid) };
}

/** Many at once, as a key that is held down, and then one whose effect is waited for. */
async function press(terminal: PseudoTerminal, count: number): Promise<void> {
  const atOnce = 20;
  for (let i = 0; i < count / atOnce; i += 1) {
    terminal.pty.write((i % 2 === 0 ? "j" : "k").repeat(atOnce));
    await terminal.until(i % 2 === 0 ? / 21 of \d+/u : / 1 of \d+/u);
  }
}

/** What is referred to, and all that the system gave the process. */
async function held(pid: number) {
  process.kill(pid, "SIGUSR2");
  await wait(2000);
  const [, kibibytes = ""] =
    /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return { heap: Number(readFileSync(heldFile, "utf8")), resident: Number(kibibytes) * 1024 };
}
