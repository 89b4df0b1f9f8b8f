import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import type { Job } from "@satsuma/http/client";
import { latest, notAnsweredRows } from "../../asks/asked-rows.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { useTable } from "../../table/use-table.ts";
import { inside, sideBySide, stacked } from "../../view/rect.ts";
import type { ScreenProps } from "../screen-props.ts";
import { useTimezone } from "../use-timezone.ts";
import { jobColumns } from "./job-columns.ts";
import { jobRows } from "./job-rows.ts";
import { runHandlers } from "./run-handlers.ts";
import { useJobs } from "./use-jobs.ts";

/** What is worked on, and was: how far it is, what came of it, why it failed. */
export function RunsScreen({ area }: ScreenProps<"runs">): ReactElement {
  const shell = useShell();
  const timezone = useTimezone();
  const asked = useJobs();
  const jobs = latest(asked);
  const [list = area, detail = area] =
    area.width >= 150
      ? sideBySide(area, [{ parts: 1 }, { parts: 1 }])
      : stacked(area, [{ parts: 2 }, { parts: 3 }]);
  const table = useTable<Job>({
    name: "jobs",
    columns: useMemo(() => jobColumns(timezone), [timezone]),
    items: jobs ?? [],
    id: ({ id }) => id,
    area: inside(list),
    open: (job) => openJob(job, shell),
    fileName: "runs.csv",
    empty: "Nothing was worked on yet: R evaluates all segments.",
  });
  const inner = inside(detail);
  const { chosen } = table;
  const rows = chosen === undefined ? [] : jobRows(chosen, { timezone, width: inner.width });
  return createElement(Panes, {
    area,
    panes: [
      {
        kind: "runs",
        area: list,
        note: jobs === undefined ? "" : table.note,
        rows: jobs === undefined ? notAnsweredRows(asked, inside(list).width) : table.rows,
        does: { ...table.does, ...runHandlers(shell, chosen) },
      },
      { kind: "detail", area: detail, ...useScroll("job", rows, inner, chosen?.id) },
    ],
  });
}

/** Where one sees what it did. */
function openJob({ kind, request }: Job, { go, say }: ReturnType<typeof useShell>): void {
  if (kind === "run") go({ screen: "segments" });
  else if (request.kind === "send")
    go({ screen: "segment", segment: request.segment, tab: "members" });
  else say("what came of it stands in the pane beside or below");
}
