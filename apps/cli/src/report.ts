import type { ExitCode } from "./exit-code.ts";
import type { Style } from "./terminal/style.ts";

/** What a command found out: the same content as data and as text. */
export interface Report {
  /** Printed with `--json`; survives JSON. */
  readonly json: unknown;
  /** Printed otherwise; empty prints nothing. */
  text(style: Style): string;
  /** What to try next: told after the text, as a message and not as part of the result. */
  readonly next?: readonly Suggestion[];
  /** 0 unless said otherwise. */
  readonly exit?: ExitCode;
}

/** A command line to type, and what it does. */
export type Suggestion = readonly [line: string, does: string];

/** How the command is started: from the repository's sources it is no command of its own. */
const command = import.meta.url.endsWith(".ts") ? "pnpm satsuma" : "satsuma";

/** A line to type as it must be typed here: `satsuma run`. */
export const asTyped = (line: string): string => line.replace(/^satsuma\b/u, command);

/** Suggestions with what they do beside them, or below them where lines would be too long. */
export function suggestionsText(
  suggestions: readonly Suggestion[],
  { color, width }: Style,
): string {
  const told = suggestions.map(([line, does]) => [asTyped(line), does] as const);
  const longest = Math.max(...told.map(([line]) => line.length));
  const isNarrow = told.some(([, does]) => 2 + longest + 2 + does.length > width);
  const lines = told.map(([line, does]) =>
    isNarrow
      ? `  ${color.dim(`${does}:`)}\n    ${color.cyan(line)}`
      : `  ${color.cyan(line.padEnd(longest))}  ${color.dim(does)}`,
  );
  return [`\n${color.bold("Try next")}`, ...lines].join("\n");
}
