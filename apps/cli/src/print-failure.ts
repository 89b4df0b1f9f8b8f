import type { RuleErrors } from "@satsuma/engine";
import type { ExitCode } from "./exit-code.ts";
import type { Failure, Stop } from "./failure.ts";
import { failureOf } from "./failure.ts";
import type { GlobalOptions } from "./options.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** Says why a command did not do what it was asked: in words for the person and, with `--json`, as the result. */
export async function printFailure(
  error: unknown,
  {
    options,
    terminal,
    stopped,
    doing,
  }: {
    options: GlobalOptions;
    terminal: Terminal;
    stopped: Stop | undefined;
    /** What was going on, as progress tells it. */
    doing: string | undefined;
  },
): Promise<ExitCode> {
  const failure = failureOf(error, stopped && { stopped, doing, afterSeconds: options.timeout });
  const rules = failure.rules === undefined ? undefined : await toldRules(failure.rules, terminal);
  terminal.clearProgress();
  if (options.json === true)
    await terminal.write(
      `${JSON.stringify({ ...failureJson(failure), ...rules?.json }, undefined, 2)}\n`,
    );
  if (rules !== undefined) terminal.warn(`${rules.text}\n`);
  terminal.warn(failureText(failure, terminal));
  if (options.debug === true) terminal.warn(stackOf(error));
  return failure.exit;
}

const failureJson = ({ code, message, help }: Failure) => ({
  error: { code, message, ...(help === undefined ? {} : { help }) },
});

/** What is wrong with the rules; loaded only then, as it brings the whole language along. */
async function toldRules(rules: RuleErrors, { messageStyle }: Terminal) {
  const { diagnosticsJson, diagnosticsText } = await import("./diagnostics.ts");
  return {
    json: { diagnostics: diagnosticsJson(rules) },
    text: diagnosticsText(rules, messageStyle),
  };
}

function failureText(
  { code, message, help }: Failure,
  { messageStyle: { color } }: Terminal,
): string {
  const line = `${color.red(color.bold("error"))} ${color.dim(code)}  ${message}`;
  return help === undefined ? line : `${line}\n  ${color.cyan("help")}  ${help}`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\ncaused by: ${stackOf(error.cause)}`;
}
