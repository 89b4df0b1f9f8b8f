import { SatsumaError, nearestNames, typeName } from "@satsuma/model";
import type { Column, ValueType } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Fragment, Layout } from "@satsuma/sql";
import type { FoundSink } from "./find-sink.ts";

/** What may go with the members: attributes of the customers as `a`, traits of the last run as `e`. */
export interface Sendable {
  readonly attributes: Readonly<Record<string, Column>>;
  readonly layout: Layout;
  /** By their names in the run: `rfm.segment`. */
  readonly traits: ReadonlyMap<string, ValueType | undefined>;
}

/** A column as the sink gets it. */
export interface SentColumn {
  /** As the sink calls it. */
  readonly name: string;
  readonly value: Fragment;
}

/**
 * The columns a person chose, each `name` or `name=column` where the sink calls it otherwise.
 *
 * @throws SatsumaError `SEND_COLUMN` when the project does not have it, or the sink does not take it or needs another
 */
export function sentColumns(
  chosen: readonly string[],
  sink: FoundSink,
  sendable: Sendable,
): readonly SentColumn[] {
  const columns = chosen.map((each) => {
    const [as = "", column = as] = each.split("=", 2);
    const { type, value } = sendableColumn(column, sendable);
    demandAccepted({ as, column, type }, sink);
    return { name: as, value };
  });
  demandRequired(
    columns.map(({ name: as }) => as),
    sink,
  );
  return columns;
}

function sendableColumn(
  column: string,
  { attributes, layout, traits }: Sendable,
): { readonly type: ValueType | undefined; readonly value: Fragment } {
  if (traits.has(column)) {
    const type = traits.get(column);
    return { type, value: asFrameValue(sql`e.${name(column)}`, type) };
  }
  const stored = layout.customers.attributes[column];
  const type = attributes[column]?.type;
  if (stored !== undefined && type !== undefined)
    return { type, value: asFrameValue(sql`a.${name(stored)}`, type) };
  const known = [...traits.keys(), ...Object.keys(layout.customers.attributes)];
  const [nearest] = nearestNames(column, known);
  throw new SatsumaError("SEND_COLUMN", `there is no attribute or trait "${column}" to send`, {
    help:
      nearest === undefined
        ? `the last run and the customers have ${known.length === 0 ? "none" : known.join(", ")}`
        : `did you mean "${nearest}"?`,
  });
}

/** Frames hold numbers as doubles, exact ones too. */
const asFrameValue = (value: Fragment, type: ValueType | undefined): Fragment =>
  type?.kind === "number" || type?.kind === "money"
    ? sql`CAST(${value} AS double precision)`
    : value;

interface Offered {
  readonly as: string;
  readonly column: string;
  readonly type: ValueType | undefined;
}

function demandAccepted({ as, column, type }: Offered, { sink, name: sinkName }: FoundSink): void {
  const accepted = sink.accepts[as] ?? sink.accepts["*"];
  if (accepted === undefined) {
    const known = Object.keys(sink.accepts);
    throw new SatsumaError("SEND_COLUMN", `${sinkName} takes no column "${as}"`, {
      help:
        known.length === 0
          ? "it takes the customers' keys only: leave the columns out"
          : `it takes ${known.join(", ")}: write ${known[0]}=${column} to send a column under another name`,
    });
  }
  if (type === undefined || accepted.types.includes(type.kind)) return;
  throw new SatsumaError(
    "SEND_COLUMN",
    `${sinkName} takes ${accepted.types.join(" or ")} as "${as}", and ${column} is ${typeName(type)}`,
    { help: "send another column, or none" },
  );
}

function demandRequired(sent: readonly string[], { sink, name: sinkName }: FoundSink): void {
  const missing = Object.entries(sink.accepts).filter(
    ([as, { isRequired }]) => isRequired === true && as !== "*" && !sent.includes(as),
  );
  const [first] = missing;
  if (first === undefined) return;
  const [as, { doc }] = first;
  throw new SatsumaError("SEND_COLUMN", `${sinkName} needs the column "${as}": ${doc}`, {
    help: `send one as it: --columns ${as}, or ${as}=another_name`,
  });
}
