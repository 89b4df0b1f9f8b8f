import { name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { eventColumns } from "../write/event-rows.ts";
import { writerOver } from "../write/relation.ts";
import { writeSelect } from "../write/select.ts";
import { valueOperand } from "../write/writer.ts";
import { binding, wrapped } from "../write/written.ts";
import { beforeColumn, stored } from "./folds.ts";
import { ownColumns, rowsFor } from "./moment-rows.ts";
import type { Part, Source } from "./moment-rows.ts";

/** How many values each customer had at each moment, by when they had them the time before; unknown for the first. */
export function sightings(part: Part, source: Source): Fragment {
  const { moment, item } = part;
  if (item.value === undefined) throw new TypeError("distinct values must be of something");
  const rows = rowsFor([part], source);
  const writer = writerOver(rows, source.dialect);
  const value = valueOperand(item.value, writer);
  const once = writeSelect({
    columns: [...ownColumns(), { sql: value, as: "value" }],
    from: rows.from,
    where: [
      sql`${value} IS NOT NULL`,
      ...(item.when ? [wrapped(writer.cond(item.when), binding.test)] : []),
    ],
    groupBy: [...ownColumns().map(({ sql: column }) => column), value],
  });
  const [who, at] = [name("v", eventColumns.who), name("v", eventColumns.at)];
  const seen = writeSelect({
    columns: [
      { sql: who, as: eventColumns.who },
      { sql: at, as: eventColumns.at },
      {
        sql: sql`LAG(${at}) OVER (PARTITION BY ${who}, ${name("v", "value")} ORDER BY ${at})`,
        as: beforeColumn,
      },
    ],
    from: sql`(\n${once}\n) AS ${name("v")}`,
  });
  const keys = [eventColumns.who, eventColumns.at, beforeColumn];
  return writeSelect({
    columns: [
      ...keys.map((key) => ({ sql: name("v", key), as: key })),
      { sql: stored(item, raw("COUNT(*)"), source.dialect), as: moment },
    ],
    from: sql`(\n${seen}\n) AS ${name("v")}`,
    groupBy: keys.map((key) => name("v", key)),
  });
}
