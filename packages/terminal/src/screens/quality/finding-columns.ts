import type { QualityFinding } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import type { Column } from "../../table/column.ts";
import { severityRoles } from "../problems/problem-columns.ts";

/** The columns of what one can hold against the data. */
export const findingColumns: readonly Column<QualityFinding>[] = [
  {
    id: "severity",
    title: "how bad",
    width: 8,
    text: ({ severity }) => severityWords[severity],
    role: ({ severity }) => severityRoles[severity],
    value: ({ severity }) => Object.keys(severityWords).indexOf(severity),
  },
  { id: "place", title: "where", width: 20, grows: 1, text: findingPlace },
  { id: "message", title: "what", width: 34, grows: 3, text: ({ message }) => message },
  {
    id: "share",
    title: "touches",
    width: 8,
    align: "right",
    text: ({ share }) => percent(share),
    value: ({ share }) => share,
  },
];

/** An error is a threshold of the config that is not met. */
export const severityWords = { error: "failed", warning: "warning", hint: "hint" } as const;

/** As rules call it: `country`, `orders.amount`; a table as a whole by its name. */
export function findingPlace({ table, column }: QualityFinding): string {
  if (column === undefined) return table;
  return table === "customers" ? column : `${table}.${column}`;
}
