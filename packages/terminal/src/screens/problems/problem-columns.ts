import type { Column } from "../../table/column.ts";
import type { PlainRole } from "../../view/role.ts";
import type { RuleProblem } from "./rule-problem.ts";

/** The columns of what is wrong with the rules. */
export const problemColumns: readonly Column<RuleProblem>[] = [
  {
    id: "severity",
    title: "how bad",
    width: 8,
    text: ({ severity }) => severity,
    role: ({ severity }) => severityRoles[severity],
  },
  { id: "code", title: "code", width: 10, text: ({ code }) => code, role: () => "dim" },
  { id: "place", title: "where", width: 18, grows: 1, text: placeText },
  { id: "message", title: "what", width: 30, grows: 3, text: ({ message }) => message },
];

/** What severities look like. */
export const severityRoles = {
  error: "error",
  warning: "warning",
  hint: "dim",
} as const satisfies Record<RuleProblem["severity"], PlainRole>;

/** `vip.seg:12:3`; the folder that all rules lie in is left out. */
export function placeText({ place }: RuleProblem): string {
  if (place === undefined) return "";
  return `${place.file.replace(/^segments\//u, "")}:${place.line}:${place.column}`;
}
