import type { CheckAnswer } from "@satsuma/http/client";
import type { Shell } from "../shell/shell.ts";
import { amountText } from "../text/number-text.ts";

/**
 * Checks the rules after a file was edited here: tells what is wrong, and goes to the problems where there are errors.
 *
 * @throws Problem as `Client.check`
 */
export async function recheck(shell: Shell, file: string): Promise<void> {
  const changed = await shell.watch.changed();
  if (changed.length === 0) return shell.say(`${file}: nothing was changed`);
  shell.refresh();
  const check = await shell.client.check({ tests: true });
  if (worst(check) === "error") shell.go({ screen: "problems" });
  tell(shell, changed, check);
}

/**
 * Checks the rules after an edit that went wrong: what the user was told of it stands first, and is not replaced.
 *
 * @param told why it went wrong
 */
export async function recheckAfter(shell: Shell, told: string): Promise<void> {
  shell.say(told, "error");
  try {
    const changed = await shell.watch.changed();
    if (changed.length === 0) return;
    shell.refresh();
    const check = await shell.client.check({ tests: true });
    shell.say(`${told}; ${changeText(changed, check)}`, "error");
  } catch {
    // It may hold where the user's text is kept: what fails after it does not take its place.
  }
}

/**
 * Checks the rules after files were changed by somebody else.
 *
 * @throws Problem as `Client.check`
 */
export async function recheckChanged(shell: Shell, files: readonly string[]): Promise<void> {
  shell.refresh();
  tell(shell, files, await shell.client.check({ tests: true }));
}

function tell(shell: Shell, files: readonly string[], check: CheckAnswer): void {
  shell.say(changeText(files, check), tones[worst(check)]);
}

function changeText(files: readonly string[], check: CheckAnswer): string {
  const what = files.length === 1 ? (files[0] ?? "") : amountText(files.length, "rule file");
  return `${what} changed: ${problemsText(check)}`;
}

const tones = { error: "error", warning: "warning", hint: "good" } as const;

/** How bad it is. */
function worst({ diagnostics, tests }: CheckAnswer): keyof typeof tones {
  if (tests.some(({ passed }) => !passed)) return "error";
  const found = new Set(diagnostics.map(({ severity }) => severity));
  return found.has("error") ? "error" : found.has("warning") ? "warning" : "hint";
}

/** `2 errors, 1 warning`; `no problems`. Hints are no problems. */
export function problemsText({ diagnostics, tests }: CheckAnswer): string {
  const of = (wanted: string): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const failed = tests.filter(({ passed }) => !passed).length;
  const parts = [
    [of("error"), "error"],
    [failed, "failed expectation"],
    [of("warning"), "warning"],
  ] as const;
  const told = parts.flatMap(([count, noun]) => (count === 0 ? [] : [amountText(count, noun)]));
  return told.length === 0 ? "no problems" : told.join(", ");
}
