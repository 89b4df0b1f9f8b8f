import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { timestampText } from "../plan/microseconds.ts";
import type { Stretch } from "../plan/plan.ts";
import { createWriter } from "../write/create-writer.ts";
import { fromColumn, instantNumber, parameterColumn, toColumn } from "./columns.ts";
import type { PanelColumns } from "./columns.ts";
import { byEvent, hullOf } from "./figures-select.ts";

/** A row for each instant: its number, the constants of the rules as of it, and the ends of the windows of figures. */
export function instantsSelect(
  { instants, parameters, figures }: PanelColumns,
  dialect: Dialect,
): Fragment {
  const writer = createWriter(dialect, () => undefined);
  const windows = [
    ...figures.map(({ stretches }, i) => [i, stretches] as const),
    ...byEvent(figures).map(([event, of]) => [event, hullOf(of.map(([, each]) => each))] as const),
  ];
  const rows = Array.from({ length: instants }, (_, instant) => {
    const constants = parameters.map((literals, i) => {
      const literal = literals[instant]!;
      return sql`${writer.value(literal).sql} AS ${name(parameterColumn(i))}`;
    });
    const ends = windows.flatMap(([of, stretches]) => endsOf(of, stretches[instant]!, dialect));
    const number = sql`${raw(String(instant))} AS ${name(instantNumber)}`;
    return sql`SELECT ${join([number, ...constants, ...ends], ", ")}`;
  });
  return join(rows, "\nUNION ALL\n");
}

function endsOf(of: number | string, { from, to }: Stretch, dialect: Dialect): Fragment[] {
  return [
    ...(from === undefined ? [] : [sql`${at(from, dialect)} AS ${name(fromColumn(of))}`]),
    sql`${at(to, dialect)} AS ${name(toColumn(of))}`,
  ];
}

const at = (microseconds: bigint, { literals }: Dialect): Fragment =>
  literals.instant(timestampText(microseconds));
