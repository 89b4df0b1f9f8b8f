import { join } from "node:path";
import { whyNot } from "../asks/why-not.ts";
import type { Shell } from "../shell/shell.ts";
import { editRemote } from "./edit-remote.ts";
import { findEditor } from "./find-editor.ts";
import type { Editor } from "./find-editor.ts";
import { recheck, recheckAfter } from "./recheck.ts";
import type { RulePlace } from "./rule-place.ts";
import { runEditor } from "./run-editor.ts";

/** What the user is told where no editor is named. */
const NO_EDITOR = "no editor is named: set VISUAL or EDITOR, such as EDITOR=nano, and start again";

/**
 * Opens a rule file in the user's editor, and checks the rules when the user comes back: counts are asked again, and what is wrong with the
 * rules is shown. In a project of this computer it is the file itself, over a server a private copy that is saved back. What goes wrong is
 * told; it never throws.
 *
 * @param file relative to the project: `segments/vip.seg`
 * @param line from 1
 */
export async function editRule(shell: Shell, file: string, line?: number): Promise<void> {
  const editor = findEditor(process.env, shell.editor);
  if (editor === undefined) return shell.say(NO_EDITOR, "error");
  try {
    const told = await shell.watch.during(() => edited(shell, editor, { file, line }));
    if (told === undefined) await recheck(shell, file);
    else await recheckAfter(shell, told);
  } catch (error) {
    shell.say(`${file}: ${whyNot(error)}`, "error");
  }
}

/** @returns why it did not go well */
function edited(shell: Shell, editor: Editor, place: RulePlace): Promise<string | undefined> {
  return shell.folder === undefined
    ? editRemote(shell, editor, place)
    : editLocal(shell, editor, { ...place, folder: shell.folder });
}

async function editLocal(
  shell: Shell,
  editor: Editor,
  { folder, file, line }: RulePlace & { readonly folder: string },
): Promise<string | undefined> {
  let told: string | undefined;
  await shell.suspended(async () => {
    told = await runEditor(editor, join(folder, file), line);
  });
  return told;
}
