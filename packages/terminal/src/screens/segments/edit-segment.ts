import { whyNot } from "../../asks/why-not.ts";
import { editRule } from "../../editor/edit-rule.ts";
import type { Shell } from "../../shell/shell.ts";
import { ruleLine } from "./rule-line.ts";

interface EditedSegment {
  readonly name: string;
  /** Undefined where the list does not have it: its rule has mistakes. */
  readonly file: string | undefined;
}

/**
 * Opens the rule of a segment in the user's editor, at its line. It is read from its file where that is known, so that no question that
 * is being answered holds it up. What goes wrong is told; it never throws.
 */
export async function editSegment(
  shell: Shell,
  { name, file: known }: EditedSegment,
): Promise<void> {
  try {
    const file = known ?? (await shell.client.segment(name)).file;
    const { text } = await shell.client.rule(file);
    await editRule(shell, file, ruleLine(text, name));
  } catch (error) {
    shell.say(`${name}: ${whyNot(error)}`, "error");
  }
}
