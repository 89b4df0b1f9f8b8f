import { useMemo } from "react";
import type { Preview } from "@satsuma/engine";
import type { Asked } from "../../asks/asked.ts";
import { latest, notAnsweredRows } from "../../asks/asked-rows.ts";
import type { Pane } from "../../shell/pane.ts";
import { useShell } from "../../shell/shell.ts";
import { usePagedRows } from "../../table/use-paged-rows.ts";
import { useTable } from "../../table/use-table.ts";
import { countText } from "../../text/number-text.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import { membersAsked } from "../segment/members/member-pages.ts";
import { keyOf } from "../segment/members/member.ts";
import type { Member } from "../segment/members/member.ts";
import { exportDrilled } from "./export-drilled.ts";
import { rulePages } from "./rule-pages.ts";
import { useDrilledColumns } from "./use-drilled-columns.ts";

interface ListedRule {
  readonly rule: string;
  readonly preview: Asked<Preview>;
}

/** All customers whom a rule takes, with what is known of them: a million of them as fast as ten. */
export function useListedPane({ rule, preview }: ListedRule, area: Rect): Pane {
  const { client, go } = useShell();
  const known = useDrilledColumns(rule);
  const isKnown = latest(known.asked) !== undefined;
  const pages = useMemo(() => rulePages(client, rule), [client, rule]);
  const rows = usePagedRows<Member>("drilled", isKnown ? `customers of ${rule}` : null, pages);
  const table = useTable<Member>({
    name: "drilled",
    columns: known.columns,
    items: rows.source,
    id: keyOf,
    area: inside(area),
    open: (member) => go({ screen: "customer", customer: keyOf(member) }),
    empty: (latest(preview)?.size ?? 0) === 0 ? "Nobody is." : ALL_SUPPRESSED,
    fileName: "customers.csv",
    exported: (path, columns) =>
      exportDrilled(client, path, { rule, ...membersAsked(rows.source.order, columns) }),
  });
  const asked = isKnown ? rows.asked : known.asked;
  return {
    kind: "drilled",
    area,
    note: noteOf(table.note, latest(preview)?.size, rows.source.total),
    // Where it is not known who they are, the pane beside may say why: it need not be said twice.
    rows: asked.state === "answered" ? table.rows : waitingRows(preview, asked, inside(area).width),
    does: table.does,
  };
}

const ALL_SUPPRESSED =
  "Whoever is must not be contacted: `suppress` of the config leaves them out.";

const waitingRows = (preview: Asked<Preview>, asked: Asked<unknown>, width: number) =>
  preview.state === "failed" || preview.state === "stopped" ? [] : notAnsweredRows(asked, width);

/** Those whom the config suppresses are counted, and not listed. */
function noteOf(note: string, all: number | undefined, listed: number | undefined): string {
  const suppressed = (all ?? 0) - (listed ?? all ?? 0);
  return suppressed > 0 ? `${note}, ${countText(suppressed)} more suppressed` : note;
}
