import { nearestNames, SatsumaError } from "@satsuma/model";
import { commandIds, commandList, isCommandId } from "../commands/command-list.ts";
import type { CommandId } from "../commands/command-list.ts";
import { paneCommands } from "../commands/pane-commands.ts";
import { paneKindNames, paneKinds } from "../commands/pane-kinds.ts";
import { keyConflicts } from "../keys/key-conflicts.ts";
import { isCharacter, keyProblem } from "../keys/key-problem.ts";
import { keymapWith } from "../keys/keymap.ts";
import type { Keymap } from "../keys/keymap.ts";

/**
 * The keymap with the user's keys.
 *
 * @param keys by the id of a command
 * @throws SatsumaError `TERMINAL_COMMAND`, `TERMINAL_KEY`, `TERMINAL_KEYS_TWICE`
 */
export function checkedKeymap(
  keys: Readonly<Record<string, readonly string[]>>,
  file: string,
): Keymap {
  const known = Object.entries(keys).map(([id, own]) => {
    const command = knownCommand(id, file);
    for (const each of own) checkKey(each, command, file);
    return [command, own] as const;
  });
  const keymap = keymapWith(Object.fromEntries(known));
  checkConflicts(keymap, file);
  return keymap;
}

function knownCommand(id: string, file: string): CommandId {
  if (isCommandId(id)) return id;
  const [near] = nearestNames(id, commandIds);
  throw new SatsumaError("TERMINAL_COMMAND", `${file}: keys.${id}: there is no command ${id}`, {
    help: near === undefined ? "look its id up in docs/terminal.md" : `did you mean ${near}?`,
  });
}

function checkKey(key: string, command: CommandId, file: string): void {
  const problem = keyProblem(key) ?? typedProblem(key, command);
  if (problem === undefined) return;
  const message = `${file}: keys.${command}: ${JSON.stringify(key)} is no key; expected ${problem}`;
  throw new SatsumaError("TERMINAL_KEY", message, { help: "change it, or leave it out" });
}

/** Where text is typed, a character is text. */
function typedProblem(key: string, command: CommandId): string | undefined {
  const isTyped = key === "space" || isCharacter(key);
  const isInText = paneKindNames.some((kind) => {
    const groups: readonly string[] = paneKinds[kind].groups;
    return groups.includes("line") && paneCommands(kind).includes(command);
  });
  return isTyped && isInText ? "no character, which would be typed" : undefined;
}

function checkConflicts(keymap: Keymap, file: string): void {
  const [conflict] = keyConflicts(keymap);
  if (conflict === undefined) return;
  const { pane, keys } = conflict;
  const [one, other] = conflict.commands.map((id) => `${id} (${commandList[id].title})`);
  const message = `${file}: in the pane ${paneKinds[pane].title}, ${keys} would be for ${one ?? ""} and for ${other ?? ""}`;
  throw new SatsumaError("TERMINAL_KEYS_TWICE", message, {
    help: "give one of them another key; an empty list takes its keys away",
  });
}
