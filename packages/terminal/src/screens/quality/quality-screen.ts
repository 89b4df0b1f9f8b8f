import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import type { QualityFinding, QualityReport } from "@satsuma/engine";
import { latest, notAnsweredRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { Panes } from "../../shell/panes.ts";
import type { Pane } from "../../shell/pane.ts";
import { useShell } from "../../shell/shell.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { useTable } from "../../table/use-table.ts";
import { amountText, countText } from "../../text/number-text.ts";
import { inside, sideBySide, stacked } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import { findProblems } from "../problems/find-problems.ts";
import { problemsOf } from "../problems/rule-problem.ts";
import type { ScreenProps } from "../screen-props.ts";
import { dataColumns, dataColumnsOf } from "./data-columns.ts";
import type { DataColumn } from "./data-columns.ts";
import { findingColumns, findingPlace } from "./finding-columns.ts";
import { findingRows } from "./finding-rows.ts";
import { standingOn } from "./standing-on.ts";

/** How far the data can be trusted: what was found, worst first, what stands on it, and how good each column is. */
export function QualityScreen({ area }: ScreenProps<"quality">): ReactElement {
  const { client, go } = useShell();
  const asked = useAsk<QualityReport>("quality", (signal) => client.quality({ signal }));
  const report = latest(asked);
  const { findings, columns, detail } = areasOf(area);
  const table = useTable<QualityFinding>({
    name: "findings",
    columns: findingColumns,
    items: report?.findings ?? [],
    id: (finding) => `${finding.code} ${findingPlace(finding)}`,
    area: inside(findings),
    open: (finding) => go({ screen: "catalogue", name: findingPlace(finding) }),
    empty: "There is nothing to hold against the data.",
  });
  const rows = report === undefined ? notAnsweredRows(asked, inside(findings).width) : table.rows;
  const detailPane = useDetailPane(table.chosen, detail);
  const columnPane = useColumnPane(report, columns);
  return createElement(Panes, {
    area,
    panes: [
      {
        kind: "quality",
        area: findings,
        title: `Data quality${report === undefined ? "" : `: ${verdictText(report)}`}`,
        note: report === undefined ? "" : table.note,
        rows,
        does: table.does,
      },
      detailPane,
      ...(columns.height > 0 ? [columnPane] : []),
    ],
  });
}

interface Areas {
  readonly findings: Rect;
  readonly detail: Rect;
  /** Without height where there is no room: the catalogue tells of columns too. */
  readonly columns: Rect;
}

function areasOf(area: Rect): Areas {
  const none = { ...area, height: 0 };
  if (area.width >= 150) {
    const [left = area, detail = area] = sideBySide(area, [{ parts: 5 }, { parts: 3 }]);
    const [findings = left, columns = none] = stacked(left, [{ parts: 1 }, { parts: 1 }]);
    return { findings, detail, columns };
  }
  const parts = area.height >= 34 ? [2, 2, 2] : [1, 1];
  const [findings = area, detail = area, columns = none] = stacked(
    area,
    parts.map((each) => ({ parts: each })),
  );
  return { findings, detail, columns };
}

function useDetailPane(finding: QualityFinding | undefined, area: Rect): Pane {
  const { client } = useShell();
  const found = latest(useAsk("problems", (signal) => findProblems(client, signal)));
  const problems = useMemo(() => found && problemsOf(found.check, found.rules), [found]);
  const rows =
    finding === undefined
      ? []
      : findingRows(finding, problems && standingOn(finding, problems), inside(area).width);
  const about = finding && `${finding.code} ${findingPlace(finding)}`;
  return { kind: "detail", area, ...useScroll("detail", rows, inside(area), about) };
}

function useColumnPane(report: QualityReport | undefined, area: Rect): Pane {
  const { go } = useShell();
  const columns = useMemo(() => (report === undefined ? [] : dataColumnsOf(report)), [report]);
  const table = useTable<DataColumn>({
    name: "columns",
    columns: dataColumns,
    items: columns,
    id: ({ table: { name }, column }) => `${name}.${column.name}`,
    area: inside(area),
    open: ({ table: { name }, column }) =>
      go({
        screen: "catalogue",
        name: name === "customers" ? column.name : `${name}.${column.name}`,
      }),
    empty: "No columns are known.",
  });
  const { rows, does, note } = table;
  const shown = report === undefined ? { rows: [], note: "" } : { rows, note };
  return { kind: "quality", area, title: "Columns", ...shown, does };
}

/** `2 failed, 5 warnings, 12 hints, 40 of 45 columns good`. */
function verdictText(report: QualityReport): string {
  const { findings } = report;
  const of = (severity: string): number =>
    findings.filter((found) => found.severity === severity).length;
  const columns = dataColumnsOf(report);
  const good = columns.filter(({ column }) => column.verdict === "good").length;
  const parts = [
    ...(of("error") > 0 ? [`${countText(of("error"))} failed`] : []),
    ...(of("warning") > 0 ? [amountText(of("warning"), "warning")] : []),
    ...(of("hint") > 0 ? [amountText(of("hint"), "hint")] : []),
    `${countText(good)} of ${amountText(columns.length, "column")} good`,
  ];
  return parts.join(", ");
}
