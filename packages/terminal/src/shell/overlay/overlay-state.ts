import { withoutControls } from "../../text/safe.ts";
import type { Desk, Overlay } from "../desk.ts";
import { typedInto } from "../line.ts";
import type { Line } from "../line.ts";
import type { Entry } from "./entry.ts";

/** Opens help or the list of all commands over the screen. */
export const openOverlay = (desk: Desk, shows: Overlay["shows"]): void =>
  desk.change({ overlay: { shows, text: "", cursor: 0, chosen: 0 }, message: undefined });

export const closeOverlay = (desk: Desk): void => desk.change({ overlay: undefined });

/** Searches for what was typed or pasted. */
export const typeIntoOverlay = (desk: Desk, text: string): void =>
  editOverlay(desk, (line) => typedInto(line, withoutControls(text)));

/** Edits what is searched for. Where it is another, the first entry is chosen. */
export function editOverlay(desk: Desk, edit: (line: Line) => Line): void {
  const { overlay } = desk.state();
  if (overlay === undefined) return;
  const line = edit(overlay);
  const chosen = line.text === overlay.text ? overlay.chosen : 0;
  desk.change({ overlay: { ...overlay, ...line, chosen } });
}

/** Chooses an entry, counted from 0. */
export function chooseEntry(desk: Desk, chosen: number): void {
  const { overlay } = desk.state();
  if (overlay !== undefined) desk.change({ overlay: { ...overlay, chosen } });
}

/** Does what an entry stands for, and remembers that it was done. */
export function runEntry(desk: Desk, entry: Entry | undefined): void {
  if (entry === undefined) return;
  const { recent } = desk.state();
  desk.change({
    recent: [entry.id, ...recent.filter((id) => id !== entry.id)],
    overlay: undefined,
  });
  entry.run();
}
