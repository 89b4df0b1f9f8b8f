import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import type { Profile } from "@satsuma/engine";
import type { PaneKind } from "../../../commands/pane-kinds.ts";
import type { Handlers } from "../../../shell/handlers.ts";
import { Panes } from "../../../shell/panes.ts";
import { useTable } from "../../../table/use-table.ts";
import { sideBySide, stacked } from "../../../view/rect.ts";
import type { Rect } from "../../../view/rect.ts";
import type { Row } from "../../../view/row.ts";
import { belowHead } from "../tab-head.ts";
import { profileColumns } from "./profile-columns.ts";
import { profileItems } from "./profile-item.ts";
import type { ProfileItem } from "./profile-item.ts";
import { othersWord } from "./summary-rows.ts";
import { useDetailPane } from "./use-detail-pane.ts";
import { useDrill } from "./use-drill.ts";
import { variableBars } from "./variable-figure.ts";

interface ProfileViewProps {
  readonly profile: Profile;
  readonly area: Rect;
  /** Of the table, and of what is beside it: bars, or sentences. */
  readonly kinds: Readonly<Record<"table" | "figure" | "text", PaneKind>>;
  /** Above the table. */
  readonly head: Row;
  readonly title: string;
  /** For groups beside `scroll`, `table` and `chart`. */
  readonly does: Handlers;
}

/** What tells members from others, strongest first, and beside it the bars of the variable the user is on. */
export function ProfileView(props: ProfileViewProps): ReactElement {
  const { profile, area, kinds, head, title, does } = props;
  const [left = area, right = area] = areasOf(area);
  const others = othersWord(profile);
  const drill = useDrill(profile.segment.name);
  const table = useTable<ProfileItem>({
    name: "profile",
    columns: useMemo(() => profileColumns(others), [others]),
    items: useMemo(() => profileItems(profile), [profile]),
    id: (item) => (item.kind === "summary" ? "" : item.variable.name),
    area: belowHead(left),
    open: (item) => {
      if (item.kind === "variable") drill(variableBars(item.variable).at(typicalBar(item)));
    },
    fileName: `${profile.segment.name}-profile.csv`,
  });
  const detail = useDetailPane(table.chosen ?? SUMMARY, { profile, area: right, kinds, drill });
  const rows = [head, ...table.rows];
  const { note } = table;
  return createElement(Panes, {
    area,
    panes: [
      { kind: kinds.table, area: left, title, note, rows, does: { ...table.does, ...does } },
      { ...detail, does: { ...detail.does, ...does } },
    ],
  });
}

const SUMMARY = { kind: "summary" } as const;

/** The median of numbers; the value that differs most of categories. */
const typicalBar = ({ variable }: Extract<ProfileItem, { readonly kind: "variable" }>): number =>
  variable.kind === "number" || variable.kind === "date" ? 1 : 0;

function areasOf(area: Rect): readonly Rect[] {
  if (area.width >= 130) return sideBySide(area, [{ parts: 3 }, { parts: 2 }]);
  return stacked(area, [{ parts: 1 }, { cells: Math.max(9, Math.floor(area.height * 0.42)) }]);
}
