import type { Command } from "../commands/command.ts";
import { commandList } from "../commands/command-list.ts";
import type { CommandId } from "../commands/command-list.ts";
import { paneCommands } from "../commands/pane-commands.ts";
import type { PaneKind } from "../commands/pane-kinds.ts";
import type { Keymap } from "../keys/keymap.ts";
import { cells } from "../text/cells.ts";
import { safe } from "../text/safe.ts";
import type { Row } from "../view/row.ts";
import type { DeskState } from "./desk.ts";
import { lineView } from "./line-view.ts";

interface FooterOptions {
  readonly state: Pick<DeskState, "prompt" | "question" | "message" | "pending">;
  /** Of the pane that has the keys; undefined before there is one. */
  readonly kind: PaneKind | undefined;
  readonly keymap: Keymap;
  readonly width: number;
}

/** The line at the bottom: what is asked for, what is told where it fits, or what can be done in the pane. */
export function footerRow({ state, kind, keymap, width }: FooterOptions): Row {
  const { prompt, question, message, pending } = state;
  if (question !== undefined) return questionRow(question.text, keymap);
  if (prompt !== undefined) {
    const label = promptLabel(prompt.prompt.label);
    return [{ text: label, role: "key" }, { text: lineView(prompt, width - cells(label)).text }];
  }
  if (message !== undefined && cells(toldText(message)) < width)
    return [{ text: ` ${toldText(message)}`, role: message.tone }];
  if (pending !== "") return [{ text: ` ${pending} …`, role: "key" }];
  return kind === undefined ? [] : commandsRow(kind, { keymap, width });
}

/** What is told, safe to show; how it is meant is not told by its colour alone. */
export const toldText = ({ text, tone }: NonNullable<DeskState["message"]>): string =>
  `${marks[tone]}${safe(text)}`;

const marks = { good: "", busy: "… ", warning: "! ", error: "error: " } as const;

/** What stands before the line that is asked for. */
export const promptLabel = (label: string): string => ` ${safe(label)}: `;

function questionRow(text: string, keymap: Keymap): Row {
  const answer = (id: CommandId): Row => [
    { text: ` ${keymap[id][0] ?? ""}`, role: "key", target: { command: id } },
    { text: ` ${commandList[id].title} `, target: { command: id } },
  ];
  return [{ text: ` ${safe(text)} `, role: "warning" }, ...answer("say-yes"), ...answer("say-no")];
}

/** The pane's commands, without those for which there is no room; where not all fit, `more` opens help. */
function commandsRow(
  kind: PaneKind,
  { keymap, width }: { readonly keymap: Keymap; readonly width: number },
): Row {
  const all = footerCommands(kind, keymap).map((id) => spansOf(id, commandList[id].title, keymap));
  if (sum(all.map(cellsOf)) <= width) return all.flat();
  const more = spansOf("help", "more", keymap);
  let left = width - cellsOf(more);
  const shown = all.filter((item) => {
    const fits = cellsOf(item) <= left;
    if (fits) left -= cellsOf(item);
    return fits;
  });
  return [...shown, more].flat();
}

const spansOf = (id: CommandId, title: string, keymap: Keymap): Row => [
  { text: ` ${keymap[id][0] ?? ""}`, role: "key", target: { command: id } },
  { text: ` ${title} `, role: "dim", target: { command: id } },
];

/** What the footer of a kind of pane has, as far as there are keys for it. */
const footerCommands = (kind: PaneKind, keymap: Keymap): readonly CommandId[] =>
  paneCommands(kind)
    .filter((id) => place(id) !== undefined && keymap[id].length > 0)
    .toSorted((a, b) => (place(a) ?? 0) - (place(b) ?? 0));

const place = (id: CommandId): number | undefined => {
  const command: Command = commandList[id];
  return command.footer;
};

const cellsOf = (row: Row): number => sum(row.map(({ text }) => cells(text)));

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
