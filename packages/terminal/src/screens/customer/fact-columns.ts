import type { Column } from "../../table/column.ts";
import { asOfText } from "../../text/time-text.ts";
import { valueText } from "../../text/value-text.ts";
import type { Fact } from "./facts.ts";

/** The columns of what is known of a customer; days are those of a zone. */
export const factColumns = (timezone: string): readonly Column<Fact>[] => [
  { id: "name", title: "what", width: 20, grows: 3, text: ({ name }) => name },
  {
    id: "value",
    title: "is",
    width: 9,
    grows: 2,
    text: factText,
    role: (fact) => (fact.kind === "segment" ? (fact.isMember ? "good" : "dim") : undefined),
    value: (fact) => (fact.kind === "segment" ? factText(fact) : sortable(fact.value)),
  },
  {
    id: "since",
    title: "since run of",
    width: 12,
    text: (fact) =>
      fact.kind === "segment" && fact.since !== undefined ? asOfText(fact.since, timezone) : "",
    role: () => "dim",
    value: (fact) => (fact.kind === "segment" ? (fact.since ?? null) : null),
  },
  { id: "kind", title: "kind", width: 9, text: ({ kind }) => kind, role: () => "dim" },
];

/** The mark beside the word says it without colour. */
function factText(fact: Fact): string {
  if (fact.kind !== "segment") return valueText(fact.value);
  return fact.isMember ? "✓ in" : "✗ not in";
}

const sortable = (value: Parameters<typeof valueText>[0]): number | string | null =>
  typeof value === "number" || value === null ? value : valueText(value);
