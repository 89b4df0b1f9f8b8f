import { describe, expect, test } from "vitest";
import { commandGroups } from "../../src/commands/command-groups.ts";
import { commandIds, commandList } from "../../src/commands/command-list.ts";
import type { Command } from "../../src/commands/command.ts";
import { ofGroups, paneCommands } from "../../src/commands/pane-commands.ts";
import { isOver, paneKindNames, paneKinds } from "../../src/commands/pane-kinds.ts";
import { keyConflicts } from "../../src/keys/key-conflicts.ts";
import { keyProblem } from "../../src/keys/key-problem.ts";
import { usualKeymap } from "../../src/keys/keymap.ts";

describe.each(commandIds)("the command %s", (id) => {
  const command: Command = commandList[id];

  test("has a title, a sentence of explanation and a group that some pane has", () => {
    expect(command.title).toMatch(/^\S.*\S$/u);
    expect(command.title.length).toBeLessThanOrEqual(30);
    expect(command.doc).toMatch(/^[A-Z].*\.$/su);
    const panes = paneKindNames.filter((kind) => paneCommands(kind).includes(id));
    expect(panes).not.toEqual([]);
  });

  test("has keys that terminals tell", () => {
    expect(command.keys.flatMap((key) => keyProblem(key) ?? [])).toEqual([]);
  });
});

test("no two commands of a pane share a key, and none has the beginning of another's pair", () => {
  expect(keyConflicts(usualKeymap())).toEqual([]);
});

test("every command of the screens has a key", () => {
  const commands = paneKindNames.filter((kind) => !isOver(kind)).flatMap(paneCommands);
  const keyless = [...new Set(commands)].filter((id) => usualKeymap()[id].length === 0);
  expect(keyless).toEqual([]);
});

test.each(Object.keys(commandGroups).filter(isGroup))(
  "the group %s has commands, and is in some pane",
  (group) => {
    expect(ofGroups([group])).not.toEqual([]);
    const groups: readonly string[] = paneKindNames.flatMap((kind) => [...paneKinds[kind].groups]);
    expect([...groups, "everywhere"]).toContain(group);
  },
);

test.each(paneKindNames)(
  "the commands of the pane %s are each there once, those of everywhere last",
  (kind) => {
    const commands = paneCommands(kind);
    expect(new Set(commands).size).toBe(commands.length);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.at(-1) === "run" || isOver(kind)).toBe(true);
  },
);

function isGroup(id: string): id is keyof typeof commandGroups {
  return Object.hasOwn(commandGroups, id);
}
