import { wrapped } from "../../text/wrapped.ts";
import type { Rect } from "../../view/rect.ts";
import { inside } from "../../view/rect.ts";
import type { Row } from "../../view/row.ts";
import type { Desk, Overlay } from "../desk.ts";
import type { Handlers } from "../handlers.ts";
import { lineHandlers } from "../line-handlers.ts";
import { lineView } from "../line-view.ts";
import type { Pane } from "../pane.ts";
import { chooseEntry, closeOverlay, editOverlay, runEntry } from "./overlay-state.ts";
import type { Entry } from "./entry.ts";
import { helpLines, paletteLines } from "./entry-rows.ts";
import type { EntryLine } from "./entry-rows.ts";

interface OverlayPaneOptions {
  readonly desk: Desk;
  readonly overlay: Overlay;
  readonly entries: readonly Entry[];
  /** Of what: the pane from which it was opened. */
  readonly title: string;
  readonly area: Rect;
}

const searchLabel = " search: ";

/** Where the terminal's cursor is, on the screen. */
export function overlayCursor(
  overlay: Overlay,
  area: Rect,
): { readonly x: number; readonly y: number } {
  const { x, y, width } = inside(area);
  return { x: x + searchLabel.length + lineView(overlay, width - searchLabel.length).x, y };
}

/** Rows above the entries: what is searched. Rows below: what is said of the one that is chosen. */
const searchRows = 1;
const docRows = 3;

/** Where it is: in the middle, as wide as its texts need. */
export function overlayArea({ x, y, width, height }: Rect, shows: Overlay["shows"]): Rect {
  const own = {
    width: Math.min(width, shows === "help" ? 110 : 96),
    height: shows === "help" ? height : Math.min(height, 24),
  };
  return { x: x + Math.floor((width - own.width) / 2), y, ...own };
}

/** Help or the list of all commands, as a pane. */
export function overlayPane({ desk, overlay, entries, title, area }: OverlayPaneOptions): Pane {
  const { width, height } = inside(area);
  const chosen = Math.min(overlay.chosen, entries.length - 1);
  const linesOf = overlay.shows === "help" ? helpLines : paletteLines;
  const lines = linesOf(entries, { width, chosen });
  const space = Math.max(1, height - searchRows - docRows);
  return {
    kind: overlay.shows,
    area,
    title,
    note: overlay.shows === "help" ? "shift with the mouse selects text" : `${entries.length}`,
    rows: [
      [
        { text: searchLabel, role: "key" },
        { text: lineView(overlay, width - searchLabel.length).text },
      ],
      ...(entries.length === 0 ? nothing(space) : windowOf(lines, chosen, space)),
      [],
      ...docOf(entries[chosen], width),
    ],
    does: overlayHandlers(desk, { entries, chosen, page: space }),
  };
}

/** As many lines as there is space for, with the one that is chosen among them and its heading, where it has one. */
function windowOf(lines: readonly EntryLine[], chosen: number, space: number): readonly Row[] {
  const at = lines.findIndex(({ index }) => index === chosen);
  const from = Math.max(0, Math.min(at - Math.floor(space / 2), lines.length - space));
  const rows = lines.slice(from, from + space).map(({ row }) => row);
  return [...rows, ...Array.from({ length: space - rows.length }, () => [])];
}

const nothing = (space: number): readonly Row[] => [
  [{ text: " nothing like that; escape closes", role: "dim" }],
  ...Array.from({ length: space - 1 }, () => []),
];

const docOf = (entry: Entry | undefined, width: number): readonly Row[] =>
  entry === undefined
    ? []
    : wrapped(entry.doc, width - 2)
        .slice(0, docRows - 1)
        .map((text) => [{ text: ` ${text}`, role: "dim" }]);

interface Chosen {
  readonly entries: readonly Entry[];
  readonly chosen: number;
  readonly page: number;
}

function overlayHandlers(desk: Desk, { entries, chosen, page }: Chosen): Handlers {
  const count = entries.length;
  const choose = (index: number): void => {
    if (count > 0) chooseEntry(desk, index);
  };
  return {
    ...lineHandlers((edit) => editOverlay(desk, edit)),
    "run-entry": (argument) =>
      runEntry(desk, entries[argument === undefined ? chosen : Number(argument)]),
    "close-overlay": () => closeOverlay(desk),
    "next-entry": () => choose((chosen + 1) % count),
    "previous-entry": () => choose((chosen + count - 1) % count),
    "entries-down": () => choose(Math.min(count - 1, chosen + page)),
    "entries-up": () => choose(Math.max(0, chosen - page)),
  };
}
