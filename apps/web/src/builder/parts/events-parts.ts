import { quoteName } from "@satsuma/language";
import type { Expr } from "@satsuma/language";
import type { EventTable } from "@satsuma/model";
import { insert, replace } from "../edits/replace.ts";
import { eventChoices, spoken } from "../names/choices.ts";
import { eventsNamed } from "../names/scope.ts";
import { readBlock } from "../tree/read-block.ts";
import { codePart } from "./code-part.ts";
import { startCondition } from "./start-condition.ts";
import type { Part, Reading } from "./part.ts";
import { withCurrent } from "./with-current.ts";

export type EventsTree = Extract<Expr, { kind: "path" }>;

/** Which events, and which of them. */
export function eventsParts(of: EventsTree, reading: Reading): readonly Part[] {
  return [tableChoice(of, reading, (name) => name), ...filterParts(of, reading)];
}

/**
 * The choice of other events. A filter about other columns goes with the old ones.
 *
 * @param pathTo the path to write for a table's name; undefined where the table has nothing that fits
 */
export function tableChoice(
  of: EventsTree,
  { source, scope }: Reading,
  pathTo: (name: string) => string | undefined,
): Part {
  const { head, span } = of.path;
  const value = source.text.slice(head.span.start, head.span.end);
  return {
    kind: "choice",
    label: "Events",
    value,
    choices: withCurrent(
      eventChoices(scope).filter((one) => pathTo(one.value) !== undefined),
      value,
      spoken(head.text),
    ),
    choose(name) {
      if (name === value) return [];
      const isSame = eventsNamed(bare(name), scope) === eventsNamed(head.text, scope);
      if (isSame) return [replace(source, head.span, name)];
      return [replace(source, { ...span, end: of.span.end }, pathTo(name) ?? name)];
    },
  };
}

/** A name without its backquotes. */
export const bare = (name: string): string =>
  name.startsWith("`") ? name.slice(1, -1).replaceAll(/\\(.)/g, "$1") : name;

/** The conditions that events must meet, or the offer to add some. */
export function filterParts(of: EventsTree, reading: Reading): readonly Part[] {
  const { source, scope } = reading;
  const table = eventsNamed(of.path.head.text, scope);
  const after = { ...of.span, start: of.path.span.end };
  if (of.where === undefined) return table === undefined ? [] : [filterOffer(of, table, reading)];
  if (table === undefined) return [codePart("Filter", of.where.span, reading)];
  return [
    {
      kind: "filter",
      label: `only those ${spoken(of.path.head.text)} where`,
      block: readBlock(of.where, source),
      scope: { ...scope, events: table },
      remove: [replace(source, after, "")],
    },
  ];
}

function filterOffer({ path }: EventsTree, table: EventTable, { source }: Reading): Part {
  const [name, column] = Object.entries(table.fields).find(
    ([field, { type }]) => field !== table.key && type.kind !== "instant",
  ) ?? [table.time, table.fields[table.time]];
  const condition = startCondition(quoteName(name), column?.type, column);
  return {
    kind: "action",
    label: `only some ${spoken(path.head.text)}`,
    edits: [insert(source.file, path.span.end, ` where (${condition})`)],
  };
}
