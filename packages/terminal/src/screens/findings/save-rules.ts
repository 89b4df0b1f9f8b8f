import type { Discovery } from "@satsuma/engine";
import { Problem } from "@satsuma/http/client";
import { whyNot } from "../../asks/why-not.ts";
import type { Shell } from "../../shell/shell.ts";
import { declaration, ruleFile } from "./rule-texts.ts";
import type { NewSegment } from "./rule-texts.ts";

/** Asks for a name and saves a rule as a segment of it; one that is there already stays as it is. */
export function savePart(shell: Shell, segment: NewSegment | undefined): void {
  if (segment === undefined) return shell.say("nothing is chosen that has a rule", "warning");
  shell.ask({
    label: "save as segment",
    text: segment.name,
    entered(typed) {
      const name = typed.trim();
      if (name !== "") void saveAs(shell, { ...segment, name });
    },
  });
}

async function saveAs(shell: Shell, segment: NewSegment): Promise<void> {
  const { name } = segment;
  try {
    const { file } = await shell.client.saveSegment(name, declaration(segment), null);
    shell.refresh();
    shell.say(`${name} is in ${file}: R runs it`);
  } catch (error) {
    const isThere = isChanged(error);
    shell.say(
      isThere
        ? `there is a segment ${name} already, and it stays as it is: choose another name`
        : `${name} was not saved: ${whyNot(error)}`,
      "error",
    );
  }
}

/** Asks for a file and writes all rules of a discovery to it; one that is there already is replaced only when the user says so. */
export function saveAll(shell: Shell, discovery: Discovery | undefined): void {
  if (discovery === undefined)
    return shell.say("the config has this method: d discovers it anew, with its rules", "warning");
  const { rules, result } = discovery;
  if (rules.text === "")
    return shell.say("this method has no rules to say: its values are traits", "warning");
  shell.ask({
    label: `save ${rules.segments.length} rules to`,
    text: ruleFile(result.method),
    entered(typed) {
      const file = typed.trim();
      if (file !== "") void writeAll(shell, file, rules.text);
    },
  });
}

async function writeAll(shell: Shell, file: string, text: string): Promise<void> {
  try {
    await write(shell, { file, text, version: null });
  } catch (error) {
    if (!isChanged(error)) shell.say(`${file} was not saved: ${whyNot(error)}`, "error");
    else
      shell.confirm(`${file} is there already: replace it?`, () => void replace(shell, file, text));
  }
}

/** Where others use what would be gone, it is replaced only when the user says so again. */
async function replace(
  shell: Shell,
  file: string,
  text: string,
  isMeant: IsMeant = {},
): Promise<void> {
  try {
    const { version } = await shell.client.rule(file);
    await write(shell, { file, text, version }, isMeant);
  } catch (error) {
    if (error instanceof Problem && error.code === "HTTP_USED")
      shell.confirm(
        `${error.message}: replace it all the same?`,
        () => void replace(shell, file, text, { breaking: true }),
      );
    else shell.say(`${file} was not saved: ${whyNot(error)}`, "error");
  }
}

/** Whether it is replaced whoever uses what is gone then. */
interface IsMeant {
  readonly breaking?: true;
}

interface Written {
  readonly file: string;
  readonly text: string;
  readonly version: string | null;
}

async function write(
  shell: Shell,
  { file, text, version }: Written,
  isMeant: IsMeant = {},
): Promise<void> {
  await shell.client.saveRule(file, text, version, isMeant);
  shell.refresh();
  shell.say(`saved ${file}: R runs its segments`);
}

const isChanged = (error: unknown): boolean =>
  error instanceof Problem && error.code === "HTTP_CHANGED";
