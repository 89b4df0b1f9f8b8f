import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import { latest, notAnsweredRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { editRule } from "../../editor/edit-rule.ts";
import { problemsText } from "../../editor/recheck.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import type { Shell } from "../../shell/shell.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { useTable } from "../../table/use-table.ts";
import { inside, stacked } from "../../view/rect.ts";
import type { ScreenProps } from "../screen-props.ts";
import { findProblems } from "./find-problems.ts";
import type { FoundProblems } from "./find-problems.ts";
import { problemColumns } from "./problem-columns.ts";
import { problemRows } from "./problem-rows.ts";
import { problemsOf } from "./rule-problem.ts";
import type { RuleProblem } from "./rule-problem.ts";

/** What is wrong with the rules: enter opens the editor where it is. */
export function ProblemsScreen({ area }: ScreenProps<"problems">): ReactElement {
  const shell = useShell();
  const { client } = shell;
  const asked = useAsk<FoundProblems>("problems", (signal) => findProblems(client, signal));
  const found = latest(asked);
  const problems = useMemo(
    () => (found === undefined ? [] : problemsOf(found.check, found.rules)),
    [found],
  );
  const [list = area, detail = area] = stacked(area, [{ parts: 1 }, { parts: 1 }]);
  const table = useTable<RuleProblem>({
    name: "problems",
    columns: problemColumns,
    items: problems,
    id: problemId,
    area: inside(list),
    open: (problem) => open(problem, shell),
    empty: "Nothing is wrong with the rules.",
  });
  const { width } = inside(detail);
  const { chosen } = table;
  const scrolled = useScroll(
    "problem",
    chosen === undefined ? [] : problemRows(chosen, width),
    inside(detail),
    chosen && problemId(chosen),
  );
  const title = found === undefined ? "Problems" : `Problems: ${problemsText(found.check)}`;
  return createElement(Panes, {
    area,
    panes: [
      {
        kind: "problems",
        area: list,
        title,
        note: found === undefined ? "" : table.note,
        rows: found === undefined ? notAnsweredRows(asked, inside(list).width) : table.rows,
        does: table.does,
      },
      { kind: "detail", area: detail, ...scrolled },
    ],
  });
}

const problemId = ({ code, message, place }: RuleProblem): string =>
  `${code} ${place?.file} ${place?.line} ${message}`;

function open({ place }: RuleProblem, shell: Shell): void {
  if (place === undefined) shell.say("it is about no rule file", "warning");
  else void editRule(shell, place.file, place.line);
}
