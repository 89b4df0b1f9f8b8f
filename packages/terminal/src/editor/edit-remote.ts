import { Problem } from "@satsuma/http/client";
import type { RuleFileState } from "@satsuma/http/client";
import { whyNot } from "../asks/why-not.ts";
import type { Shell } from "../shell/shell.ts";
import type { Editor } from "./find-editor.ts";
import { makePrivateCopy } from "./private-copy.ts";
import type { PrivateCopy } from "./private-copy.ts";
import type { RulePlace } from "./rule-place.ts";
import { runEditor } from "./run-editor.ts";

/**
 * Opens a rule file of a server as a private copy, and saves it back where it was changed, over the version that was opened only. The copy
 * is removed, unless it holds what could not be saved.
 *
 * @returns why it did not go well
 */
export async function editRemote(
  shell: Shell,
  editor: Editor,
  { file, line }: RulePlace,
): Promise<string | undefined> {
  const rule = await shell.client.rule(file);
  const copy = await makePrivateCopy(file, rule.text);
  let told: string | undefined;
  await shell.suspended(async () => {
    told = await runEditor(editor, copy.path, line);
  });
  const problem = await broughtBack(shell, { rule, copy, told });
  if (problem === undefined || !problem.isTextKept) await copy.remove();
  return problem?.text;
}

interface Edit {
  readonly rule: RuleFileState;
  readonly copy: PrivateCopy;
  /** What went wrong with the editor. */
  readonly told: string | undefined;
}

/** What went wrong, and whether the user's text is in the copy alone. */
interface NotSaved {
  readonly text: string;
  readonly isTextKept: boolean;
}

async function broughtBack(
  { client }: Shell,
  { rule, copy, told }: Edit,
): Promise<NotSaved | undefined> {
  const text = await copy.read();
  if (text === rule.text) return told === undefined ? undefined : { text: told, isTextKept: false };
  // The path first: the end of a message may not fit.
  const kept = `your text is kept in ${copy.path}`;
  if (told !== undefined) return { text: `${kept}, not saved: ${told}`, isTextKept: true };
  try {
    await client.saveRule(rule.file, text, rule.version);
    return undefined;
  } catch (error) {
    return { text: `${kept}, not saved: ${notSaved(rule.file, error)}`, isTextKept: true };
  }
}

function notSaved(file: string, error: unknown): string {
  if (!(error instanceof Problem)) return whyNot(error);
  if (error.code === "HTTP_CHANGED") return `${file} was changed by somebody else meanwhile`;
  if (error.code !== "HTTP_USED") return whyNot(error);
  const users = error.diagnostics.map(({ message }) => message).join(", ");
  return `${error.message}: ${users}. Change those first`;
}
