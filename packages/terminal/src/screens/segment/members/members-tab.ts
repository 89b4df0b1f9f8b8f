import { createElement, useMemo } from "react";
import type { ReactElement } from "react";

import { latest, notAnsweredRows } from "../../../asks/asked-rows.ts";
import { Panes } from "../../../shell/panes.ts";
import { useShell } from "../../../shell/shell.ts";
import { usePagedRows } from "../../../table/use-paged-rows.ts";
import { useTable } from "../../../table/use-table.ts";
import { belowHead } from "../tab-head.ts";
import type { TabProps } from "../tab-props.ts";
import { exportMembers } from "./export-members.ts";
import { memberPages, membersAsked } from "./member-pages.ts";
import { keyOf } from "./member.ts";
import type { Member } from "./member.ts";
import { useKnownColumns } from "./use-known-columns.ts";

/** The members of a segment as the last run left them, a million of them as fast as ten. */
export function MembersTab({ segment, area, head, title, does }: TabProps): ReactElement {
  const { client, go, say } = useShell();
  const known = useKnownColumns(segment);
  const isKnown = latest(known.asked) !== undefined;
  const pages = useMemo(() => memberPages(client, segment), [client, segment]);
  const rows = usePagedRows<Member>("members", isKnown ? `members of ${segment}` : null, pages);
  const table = useTable<Member>({
    name: "members",
    columns: known.columns,
    items: rows.source,
    id: keyOf,
    area: belowHead(area),
    open: (member) => go({ screen: "customer", customer: keyOf(member) }),
    empty: NOBODY,
    fileName: `${segment.replaceAll(/[^\w.-]/gu, "_")}.csv`,
    exported: (path, columns) =>
      exportMembers(client, path, { segment, ...membersAsked(rows.source.order, columns) }),
  });
  const asked = isKnown ? rows.asked : known.asked;
  const shown = asked.state === "answered" ? table.rows : notAnsweredRows(asked, area.width - 2);
  const why = (): void => {
    if (table.chosen === undefined) say("there is no member to ask about", "warning");
    else go({ screen: "customer", customer: keyOf(table.chosen), segment });
  };
  return createElement(Panes, {
    area,
    panes: [
      {
        kind: "members",
        area,
        title,
        note: table.note,
        rows: [head, ...shown],
        does: { ...table.does, why, ...does },
      },
    ],
  });
}

const NOBODY = [
  "Nobody is in this segment, or whoever is must not be contacted.",
  "U shows the count at every condition of its rule.",
].join("\n");
