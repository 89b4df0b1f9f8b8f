import { createElement } from "react";
import type { ReactElement } from "react";
import { notAnsweredRows } from "../../asks/asked-rows.ts";
import { Panes } from "../../shell/panes.ts";
import type { Pane } from "../../shell/pane.ts";
import { useShell } from "../../shell/shell.ts";
import type { Shell } from "../../shell/shell.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { useTable } from "../../table/use-table.ts";
import { inside, sideBySide, stacked } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Row } from "../../view/row.ts";
import type { ScreenProps } from "../screen-props.ts";
import { entryNamed } from "./entries.ts";
import type { Entry } from "./entries.ts";
import { entryColumns } from "./entry-columns.ts";
import { entryRows } from "./entry-rows.ts";
import { useEntries } from "./use-entries.ts";

/** The names that rules may use and what is known of each; or one of them. */
export function CatalogueScreen({ place, area }: ScreenProps<"catalogue">): ReactElement {
  const { name } = place;
  return name === undefined
    ? createElement(AllNames, { area })
    : createElement(OneName, { name, area });
}

function AllNames({ area }: { readonly area: Rect }): ReactElement {
  const { entries, asked } = useEntries();
  const [list = area, detail = area] =
    area.width >= 130
      ? sideBySide(area, [{ parts: 3 }, { parts: 2 }])
      : stacked(area, [{ parts: 3 }, { parts: 2 }]);
  const shell = useShell();
  const table = useTable<Entry>({
    name: "catalogue",
    columns: entryColumns,
    items: entries,
    id: ({ name, about }) => `${name} ${about.kind}`,
    area: inside(list),
    open: (entry) => openEntry(entry, shell),
    empty: "There are no names.",
  });
  const shown =
    entries.length > 0
      ? { rows: table.rows, note: table.note }
      : { rows: notAnsweredRows(asked, inside(list).width) };
  const { chosen } = table;
  return createElement(Panes, {
    area,
    panes: [
      { kind: "catalogue", area: list, ...shown, does: table.does },
      useDetail(
        chosen === undefined ? [] : entryRows(chosen, inside(detail).width),
        detail,
        chosen?.name,
      ),
    ],
  });
}

function OneName({ name, area }: { readonly name: string; readonly area: Rect }): ReactElement {
  const { entries, asked } = useEntries();
  const { width } = inside(area);
  const entry = entryNamed(name, entries);
  const rows: readonly Row[] =
    entry !== undefined
      ? entryRows(entry, width)
      : entries.length > 0
        ? [[{ text: "The catalogue does not have this name.", role: "dim" }]]
        : notAnsweredRows(asked, width);
  return createElement(Panes, { area, panes: [useDetail(rows, area, name)] });
}

function useDetail(rows: readonly Row[], area: Rect, about: string | undefined): Pane {
  const scrolled = useScroll("detail", rows, inside(area), about);
  return { kind: "detail", area, ...scrolled };
}

/** A segment opens as a segment, all else in detail. */
function openEntry({ name, about }: Entry, { go }: Shell): void {
  if (about.kind === "segment") go({ screen: "segment", segment: name, tab: "members" });
  else go({ screen: "catalogue", name });
}
