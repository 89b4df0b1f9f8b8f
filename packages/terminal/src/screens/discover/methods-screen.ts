import { createElement } from "react";
import type { ReactElement } from "react";
import type { MethodAdvice } from "@satsuma/engine";
import { latest, notAnsweredRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import type { Pane } from "../../shell/pane.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { useKept } from "../../shell/use-kept.ts";
import { useTable } from "../../table/use-table.ts";
import type { Table } from "../../table/table.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import { listAndWords, listLines } from "../findings/list-and-words.ts";
import { adviceRows } from "./advice-rows.ts";
import { latestJobs } from "./latest-jobs.ts";
import { methodColumns, methodName } from "./method-columns.ts";
import { useStarting } from "./use-starting.ts";
import type { Starting } from "./use-starting.ts";

/** Which methods fit the data and the goal, best first, with the reasons for the chosen one. */
export function MethodsScreen({ area }: { readonly area: Rect }): ReactElement {
  const { client, ask } = useShell();
  const [goal, setGoal] = useKept("goal", "");
  const asked = useAsk(`methods ${goal}`, (signal) =>
    client.methods({ signal, ...(goal === "" ? {} : { goal }) }),
  );
  const starting = useStarting();
  const advice = latest(asked);
  const space = inside(area);
  const lines = listLines(advice?.length ?? 0, { height: space.height, words: WORDS });
  const table = useMethods(advice ?? [], starting, { ...space, height: lines });
  const pane: Pane = {
    kind: "discover",
    title: goal === "" ? "Methods, best first" : `Methods for ${goal}`,
    note: table.note,
    area,
    rows:
      advice === undefined
        ? notAnsweredRows(asked, space.width)
        : listAndWords(
            table.rows,
            lines,
            table.chosen === undefined ? [] : adviceRows(table.chosen, space.width),
          ),
    does: {
      ...table.does,
      ...starting.does(table.chosen),
      goal: () => ask({ label: "what for", text: goal, entered: (typed) => setGoal(typed.trim()) }),
    },
  };
  return createElement(Panes, { area, panes: [pane] });
}

function useMethods(
  advice: readonly MethodAdvice[],
  { foundBy, start }: Starting,
  area: Rect,
): Table<MethodAdvice> {
  const { client, go } = useShell();
  const jobs = useAsk("discoveries", (signal) => client.jobs({ signal }));
  const found = latestJobs(latest(jobs) ?? []);
  return useTable<MethodAdvice>({
    name: "methods",
    columns: methodColumns((method) => foundBy(method, found.get(method))),
    items: advice,
    id: methodName,
    area,
    open(method) {
      const job = found.get(methodName(method));
      if (job?.state === "done") go({ screen: "discover", job: job.id });
      else start(method, {});
    },
    empty:
      "No method is for that: a asks for another goal, such as groups, churn, value, products.",
  });
}

/** Lines for the chosen method. */
const WORDS = 9;
