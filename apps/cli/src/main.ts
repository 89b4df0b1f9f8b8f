import type { ExitCode } from "./exit-code.ts";
import { exitCodes } from "./exit-code.ts";
import { evidentOptions, parse } from "./parse.ts";
import type { Call } from "./program.ts";
import type { Suggestion } from "./report.ts";
import { until } from "./stop.ts";
import { withLastStage } from "./terminal/last-stage.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** The process a command runs in, and what stops it. */
export interface Host {
  readonly process: NodeJS.Process;
  readonly version: string;
  /** Aborted by Ctrl+C. */
  readonly interrupted: AbortSignal;
  /** Told whenever a plugin begins to work on something long, and when something else goes on. */
  pluginWorks(isAtWork: boolean): void;
}

/** Runs one command line, prints its result or why there is none, and gives the exit code. */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  const parsed = parse(args, host.version);
  if (parsed.kind === "help") return exitCodes.ok;
  const options = parsed.kind === "call" ? parsed.call.options : evidentOptions(args);
  const { openTerminal } = await import("./terminal/open-terminal.ts");
  const { terminal, lastStage } = withLastStage(openTerminal(host.process, options), (isAtWork) =>
    host.pluginWorks(isAtWork),
  );
  const stop = until(host.interrupted, options.timeout);
  try {
    if (parsed.kind === "error") throw parsed.error;
    const done = carryOut(parsed.call, terminal, { host, signal: stop.signal });
    return await stop.race(done, parsed.call.command.graceMs);
  } catch (error) {
    const { printFailure } = await import("./print-failure.ts");
    return await printFailure(error, {
      options,
      terminal,
      stopped: stop.reason(),
      doing: lastStage(),
    });
  } finally {
    stop.end();
  }
}

async function carryOut(
  call: Call,
  terminal: Terminal,
  { host, signal }: { host: Host; signal: AbortSignal },
): Promise<ExitCode> {
  const [{ makeSession }, run] = await Promise.all([
    import("./make-session.ts"),
    call.command.load(),
  ]);
  const session = makeSession(call, terminal, {
    folder: host.process.cwd(),
    now: new Date().toISOString(),
    signal,
    version: host.version,
  });
  const report = await run(session);
  terminal.clearProgress();
  if (report === undefined) return exitCodes.ok;
  const text =
    call.options.json === true
      ? JSON.stringify(report.json, undefined, 2)
      : report.text(terminal.style);
  if (text !== "") await terminal.write(`${text}\n`);
  if (report.next !== undefined && report.next.length > 0 && call.options.json !== true)
    await suggest(report.next, terminal);
  return report.exit ?? exitCodes.ok;
}

async function suggest(suggestions: readonly Suggestion[], terminal: Terminal): Promise<void> {
  const { suggestionsText } = await import("./report.ts");
  terminal.say(suggestionsText(suggestions, terminal.messageStyle));
}
