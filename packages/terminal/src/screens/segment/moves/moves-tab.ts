import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import type { Change, Changes } from "@satsuma/engine";
import type { Asked } from "../../../asks/asked.ts";
import { askedRows, latest } from "../../../asks/asked-rows.ts";
import { useAsk } from "../../../asks/use-ask.ts";
import type { Pane } from "../../../shell/pane.ts";
import { Panes } from "../../../shell/panes.ts";
import { useShell } from "../../../shell/shell.ts";
import { useScroll } from "../../../table/use-scroll.ts";
import { useTable } from "../../../table/use-table.ts";
import { inside, sideBySide, stacked } from "../../../view/rect.ts";
import type { Rect } from "../../../view/rect.ts";
import { useTimezone } from "../../use-timezone.ts";
import { belowHead } from "../tab-head.ts";
import type { TabProps } from "../tab-props.ts";
import { causeRows } from "./cause-rows.ts";
import { changeColumns, keyText } from "./change-columns.ts";
import { movesRows } from "./matrix-rows.ts";

/** More are counted, not listed. */
const MOST = 5000;

/** Who came and went with the last run and why, and who moved from where to where in the last month. */
export function MovesTab(props: TabProps): ReactElement {
  const { segment, listed, area, head, title, does } = props;
  const { client, go } = useShell();
  const hasRun = listed?.asOf !== undefined;
  const changes = useAsk(hasRun ? `changes of ${segment}` : null, (signal) =>
    client.changes({ segment, limit: MOST, signal }),
  );
  const [left = area, right = area] = areasOf(area);
  const known = latest(changes);
  const table = useTable<Change>({
    name: "moves",
    columns: changeColumns,
    items: useMemo(() => changesIn(known), [known]),
    area: belowHead(left),
    open: ({ customer }) => go({ screen: "customer", customer: keyText(customer), segment }),
    fileName: `${segment}-moves.csv`,
    empty: emptyText(hasRun, known),
  });
  const why = useWhyPane(props, hasRun ? changes : undefined, right);
  const rows = [head, ...table.rows];
  const { note } = table;
  return createElement(Panes, {
    area,
    panes: [
      { kind: "moves", area: left, title, note, rows, does: { ...table.does, ...does } },
      { ...why, does: { ...why.does, ...does } },
    ],
  });
}

/** The changes by what caused them, and the last month: of a tier or a group, among all of its kind. */
function useWhyPane(
  { segment, listed }: TabProps,
  changes: Asked<Changes> | undefined,
  area: Rect,
): Pane {
  const { client } = useShell();
  const timezone = useTimezone();
  const of = listed?.tier?.of ?? listed?.group?.of ?? segment;
  const moves = useAsk(listed === undefined ? null : `moves of ${of}`, (signal) =>
    client.moves([of], { signal }),
  );
  const { width } = inside(area);
  const causes =
    changes === undefined
      ? []
      : askedRows(changes, width, (answer) => causeRows(answer, timezone, width));
  const matrix = askedRows(moves, width, (answer) => movesRows(answer, width));
  const why = useScroll("why", [...causes, [], ...matrix], inside(area));
  const title = of === segment ? "Why, and the last month" : `Why, and moves within ${of}`;
  return { kind: "causes", area, title, ...why };
}

/** One by one; when everybody came with the first run, nobody is told of. */
const changesIn = (changes: Changes | undefined): readonly Change[] =>
  changes?.changes.filter(({ cause }) => cause !== "first run") ?? [];

function emptyText(hasRun: boolean, changes: Changes | undefined): string {
  if (!hasRun) return "Nothing was run yet: R runs all segments.";
  if (changes === undefined) return "";
  const moved =
    changes.total === 0
      ? "The last run moved nobody in or out."
      : "It was run once: everybody came in then.";
  return `${moved}\nAfter the next run this says who came, who went, and why.`;
}

const areasOf = (area: Rect): readonly Rect[] =>
  area.width >= 116
    ? sideBySide(area, [{ parts: 1 }, { parts: 1 }])
    : stacked(area, [{ parts: 1 }, { cells: Math.min(13, Math.floor(area.height / 2)) }]);
