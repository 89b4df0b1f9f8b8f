import { commandGroups } from "../../packages/terminal/src/commands/command-groups.ts";
import type { CommandGroup } from "../../packages/terminal/src/commands/command-groups.ts";
import type { Command } from "../../packages/terminal/src/commands/command.ts";
import { commandList } from "../../packages/terminal/src/commands/command-list.ts";
import type { CommandId } from "../../packages/terminal/src/commands/command-list.ts";
import { ofGroups } from "../../packages/terminal/src/commands/pane-commands.ts";
import {
  isOver,
  paneKindNames,
  paneKinds,
} from "../../packages/terminal/src/commands/pane-kinds.ts";
import { settingsSchema } from "../../packages/terminal/src/settings/settings-schema.ts";

/** The text of `docs/terminal.md`, from the registry of the terminal UI's commands and its settings. */
export const terminalPage = (): string =>
  `${[introduction, panes(), commands(), mouse, settings(), colours, elsewhere].join("\n\n")}\n`;

const introduction = `# The terminal UI

<!-- Made by \`pnpm keys\` from the registry of commands in packages/terminal: edit that, or tools/repository/terminal-page.ts. -->

\`\`\`sh
satsuma tui                    # the project of this folder
satsuma tui --project shop     # of another
satsuma tui --url https://segments.example.com   # of a server, as whoever the API key in SATSUMA_TOKEN is of
\`\`\`

Without a server, data is read by processes of their own: the screen answers at once whatever is being counted, and \`ctrl+c\` stops the
counting, not the program. \`?\` shows what can be done in the pane that has the keys, searched by typing; \`:\` finds every command, and every
segment, by some letters of it. Escape closes what is open on top, then goes back; it never ends the program. \`q\` does.`;

function panes(): string {
  const rows = paneKindNames
    .filter((kind) => !isOver(kind))
    .map((kind) => {
      const groups: readonly CommandGroup[] = paneKinds[kind].groups;
      return [paneKinds[kind].title, groups.map(linked).join(", ")];
    });
  return `## Panes

Every pane has what is under [everywhere](#everywhere), and:

${table(["pane", "what can be done in it"], rows)}`;
}

const linked = (group: CommandGroup): string =>
  `[${commandGroups[group].toLowerCase()}](#${anchor(commandGroups[group])})`;

const anchor = (heading: string): string => heading.toLowerCase().replaceAll(" ", "-");

function commands(): string {
  const groups = Object.keys(commandGroups).filter(isGroup);
  const parts = groups
    .filter((group) => ofGroups([group]).length > 0)
    .map((group) => `### ${commandGroups[group]}\n\n${commandTable(ofGroups([group]))}`);
  return ["## Commands and their keys", keysNote, ...parts].join("\n\n");
}

const keysNote = `The id is the command's name in the settings. Letters with shift are capitals; \`g g\` is \`g\` pressed twice.`;

const isGroup = (name: string): name is CommandGroup => Object.hasOwn(commandGroups, name);

const commandTable = (ids: readonly CommandId[]): string =>
  table(
    ["keys", "command", "id", ""],
    ids.map((id) => {
      const { title, doc, keys }: Command = commandList[id];
      return [keys.map(code).join(" "), title, code(id), doc];
    }),
  );

const mouse = `## The mouse

A click on a row chooses it, another opens it; on the heading of a column it sorts; on a tab, a bar or a cell it does what enter does there.
The commands at the bottom and the way at the top are clicked as well, and so are the entries of help. The wheel moves by three rows in
the pane under it, which need not be the one that has the keys. With shift, most terminals select text as they do elsewhere; with the
setting \`"mouse": false\` they always do.`;

function settings(): string {
  const rows = Object.entries(settingsSchema.shape).map(([name, schema]) => [
    code(name),
    valuesOf(schema.unwrap()),
    schema.description ?? "",
  ]);
  return `## Settings

The file \`terminal.json\`, in \`$XDG_CONFIG_HOME/satsuma\` or, where that is not set, in \`~/.config/satsuma\` (macOS:
\`~/Library/Application Support/satsuma\`, Windows: \`%APPDATA%\\satsuma\`). Everything in it may be left out.

${table(["setting", "values", ""], rows)}

\`\`\`json
{
  "background": "light",
  "editor": "code --wait",
  "keys": { "sort": ["o"], "quit": ["ctrl+q"], "run": [] }
}
\`\`\`

Keys are single characters, \`ctrl+\` or \`alt+\` before one, \`enter\`, \`escape\`, \`tab\`, \`shift+tab\`, \`space\`, \`backspace\`, \`delete\`, \`up\`,
\`down\`, \`left\`, \`right\`, \`home\`, \`end\`, \`pageup\` and \`pagedown\`, or two of these with a space between. What is given replaces the usual
keys of a command; with an empty list it is still in help and in the list of all commands. A command that there is not, a key that terminals
do not tell and two commands with one key in one pane are [errors](errors.md#terminal_keys_twice), told before anything is drawn.`;
}

/** What a setting can be. */
function valuesOf(schema: { readonly def: { readonly type: string } }): string {
  if ("options" in schema && Array.isArray(schema.options))
    return schema.options.map((value) => code(String(value))).join(", ");
  const words: Readonly<Record<string, string>> = {
    boolean: "`true`, `false`",
    string: "a command",
    record: "lists of keys",
  };
  return words[schema.def.type] ?? schema.def.type;
}

const colours = `## Colours

As many as the terminal has: 16.7 million, 256, 16 or none; \`NO_COLOR\` takes them away. Nothing is told by colour alone: what is chosen is
inverse, changes have signs, bars have lengths. Where the environment has no UTF-8, frames and charts are drawn in ASCII. Names and values of
the data are made safe to show: what could move the cursor, turn the direction of a line or not be seen stands as \`�\`.`;

const elsewhere = `## Where there is no screen

Over a pipe and on \`TERM=dumb\`, \`satsuma tui\` prints the segments and ends. The screen needs 40 by 10 characters; everything can be done at
80 by 24.`;

const code = (text: string): string => `\`${text}\``;

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`,
  );
  return [`| ${headings.join(" | ")} |`, `|${headings.map(() => "---|").join("")}`, ...lines].join(
    "\n",
  );
}
