import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

const bin = join(import.meta.dirname, "..", "..", "src", "bin.ts");

/** What came of a command line. */
export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command line is run besides its words. */
export interface Running {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads on stdin. */
  readonly stdin?: string;
  /** Sends a signal so many milliseconds after the start. */
  readonly kill?: { readonly signal: NodeJS.Signals; readonly afterMs: number };
}

/** The sources as they are; with room for what is young, a short life needs hardly any collection of garbage. */
const flags = [
  "--disable-warning=ExperimentalWarning",
  "--conditions=@satsuma/source",
  "--min-semi-space-size=16",
];

/** Runs the real command in a process of its own. */
export function satsuma(
  args: readonly string[],
  { cwd = tmpdir(), env = {}, kill, stdin }: Running = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [...flags, bin, ...args], {
    cwd,
    // What the terminal of the person who runs the tests can do is not what is tested.
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      TZ: "UTC",
      NODE_COMPILE_CACHE: join(tmpdir(), "satsuma-compiled"),
      ...env,
    },
  });
  if (stdin !== undefined) child.stdin.end(stdin);
  const texts = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.stderr += text));
  const timer =
    kill === undefined ? undefined : setTimeout(() => child.kill(kill.signal), kill.afterMs);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, ...texts });
    });
  });
}

/** Runs the real command, which must succeed: for what a test stands on. @throws Error with what it said on stderr */
export async function done(args: readonly string[], running: Running = {}): Promise<Ran> {
  const ran = await satsuma(args, running);
  if (ran.code !== 0)
    throw new Error(`satsuma ${args.join(" ")} ended with ${ran.code}: ${ran.stderr}`);
  return ran;
}

const folders: string[] = [];

// Here, since what is said within a test comes too late.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is gone after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-cli-"));
  folders.push(folder);
  return folder;
}

/** Writes files by their path in a folder. */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
