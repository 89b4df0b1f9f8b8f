import { textRows } from "../../asks/asked-rows.ts";
import { cells, cut } from "../../text/cells.ts";
import { safe } from "../../text/safe.ts";
import { hanging } from "../../view/hanging.ts";
import type { Row } from "../../view/row.ts";
import { severityRoles } from "./problem-columns.ts";
import type { ProblemPlace, RuleProblem } from "./rule-problem.ts";

/** A problem in detail: what it is, the line it is about with what is meant underlined, and what to do. */
export function problemRows(problem: RuleProblem, width: number): readonly Row[] {
  const { severity, code, message, place, notes, help } = problem;
  const role = severityRoles[severity];
  return [
    [
      { text: `${severity} `, role },
      { text: safe(code), role: "dim" },
    ],
    ...textRows(message, width),
    ...(place === undefined ? [] : placeRows(place, width, role)),
    ...notes.flatMap((note) => hanging([{ text: "note: ", role: "dim" }], note, width)),
    ...help.flatMap((each) => hanging([{ text: "→ ", role: "key" }], each, width)),
  ];
}

type SeverityRole = (typeof severityRoles)[keyof typeof severityRoles];

function placeRows(place: ProblemPlace, width: number, role: SeverityRole): readonly Row[] {
  const { file, line, column, label } = place;
  const gutter = ` ${line} │ `;
  const { before, marked, after } = shownLine(place, width - cells(gutter));
  const under = Math.max(1, cells(marked));
  return [
    [{ text: safe(`${file}:${line}:${column}`), role: "name" }],
    [{ text: gutter, role: "dim" }, { text: before }, { text: marked, role }, { text: after }],
    [
      { text: `${" ".repeat(cells(gutter) - 2)}│ `, role: "dim" },
      { text: " ".repeat(cells(before)) },
      { text: "^".repeat(under), role },
      ...(label === undefined ? [] : [{ text: ` ${safe(label)}`, role } as const]),
    ],
  ];
}

interface ShownLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The line in so many cells: of one that is too long, its beginning is left out until what is meant is seen. */
function shownLine({ text, column, length }: ProblemPlace, room: number): ShownLine {
  const before = safe(text.slice(0, column - 1));
  const marked = cut(safe(text.slice(column - 1, column - 1 + length)), Math.max(1, room - 2)).text;
  const after = safe(text.slice(column - 1 + length));
  const spare = room - cells(marked);
  if (cells(before) + Math.min(cells(after), 1) <= spare)
    return { before, marked, after: cut(after, spare - cells(before)).text };
  const kept = lastCells(before, Math.max(0, spare - 2));
  return {
    before: `…${kept}`,
    marked,
    after: cut(after, Math.max(0, spare - 1 - cells(kept))).text,
  };
}

/** The end of a text that takes at most so many cells. */
function lastCells(text: string, most: number): string {
  const excess = cells(text) - most;
  return excess <= 0 ? text : text.slice(cut(text, excess).text.length);
}
