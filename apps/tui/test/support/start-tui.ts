import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { PseudoTerminal } from "./pseudo-terminal.ts";

/** The program from its source. */
export const tuiArguments = [
  "--disable-warning=ExperimentalWarning",
  "--conditions=@satsuma/source",
  join(import.meta.dirname, "..", "..", "src", "bin.ts"),
] as const;

interface TuiOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Variables that the program and its engines are started with. */
export const tuiVariables = {
  TZ: "UTC",
  LANG: "C.UTF-8",
  COLORTERM: "truecolor",
  NODE_COMPILE_CACHE: join(tmpdir(), "satsuma-compiled"),
} as const;

/** Starts the real program in a terminal of 80 × 24 unless told; it is killed by `end`. */
export function startTui(
  args: readonly string[],
  { columns = 80, rows = 24, env = {} }: TuiOptions = {},
): PseudoTerminal {
  return new PseudoTerminal(process.execPath, [...tuiArguments, ...args], {
    columns,
    rows,
    env: { ...tuiVariables, ...env },
  });
}

/** The same, and killed after the test at the latest. */
export function startTuiOfTest(args: readonly string[], options: TuiOptions = {}): PseudoTerminal {
  const terminal = startTui(args, options);
  onTestFinished(() => terminal.pty.kill("SIGKILL"));
  return terminal;
}
