import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { name } from "../fragment.ts";
import type { Item } from "../plan/item.ts";
import type { Stretch } from "../plan/plan.ts";
import { eventAlias, eventColumns, eventRows } from "../write/event-rows.ts";
import { createNames } from "../write/names.ts";
import type { Relation, Steps } from "../write/relation.ts";
import type { SelectColumn } from "../write/select.ts";
import type { FiguresOfGroup } from "./folds.ts";

/** Something that is folded, and the column of its parts. */
export interface Part {
  readonly moment: string;
  readonly item: Item;
}

/** What parts are read from. */
export interface Source extends Pick<FiguresOfGroup, "layout" | "asOf"> {
  readonly event: string;
  /** No event outside it counts at any instant. */
  readonly stretch: Stretch;
  readonly dialect: Dialect;
}

/** Whose events are, and of which moment. */
export const ownColumns = (): SelectColumn[] =>
  [eventColumns.who, eventColumns.at].map((key) => ({ sql: name(eventAlias, key), as: key }));

/** The events with what some parts fold in columns. */
export function rowsFor(
  parts: readonly Part[],
  { event, stretch, layout, asOf, dialect }: Source,
): Relation {
  const roots = parts.flatMap(({ item: { value, when } }): (Cond | Value | undefined)[] => [
    value,
    when,
  ]);
  const needs = {
    event,
    stretch,
    by: "ordinal" as const,
    roots: roots.filter((root) => root !== undefined),
    time: true,
    place: false,
    zones: [],
  };
  return eventRows(needs, { layout, outputs: [], asOf }, stepsOf(dialect));
}

/** Steps that stand within each other. */
const stepsOf = (dialect: Dialect): Steps => ({
  dialect,
  names: createNames([]),
  labels: () => [],
  add: (select, { alias }) => dialect.within(select, alias),
});
