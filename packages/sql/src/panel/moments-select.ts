import type { Dialect } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { eventColumns } from "../write/event-rows.ts";
import { writeSelect } from "../write/select.ts";
import { isOfDistinct } from "./figures.ts";
import { again, beforeColumn, foldsOf, hullOf } from "./folds.ts";
import type { FiguresOfEvent } from "./folds.ts";
import type { Part } from "./moment-rows.ts";
import { plainMoments } from "./plain-moments.ts";
import { sightings } from "./sightings.ts";

/**
 * A row for each customer and moment with events, each fold's part of it in a column. Distinct values have a row for each moment they
 * were there before. As a table of its own: engines add up faster what they know the limits of.
 */
export function momentsSelect({ figures, ...about }: FiguresOfEvent, dialect: Dialect): Fragment {
  const folds = foldsOf(figures);
  const parts = [...new Map(folds.map((fold) => [fold.moment, fold])).values()];
  const hull = hullOf(folds.map(({ figure }) => figure));
  const stretch = hullOf(hull.map((each) => ({ stretches: [each] })))[0]!;
  const source = { ...about, stretch, dialect };
  const plain = parts.filter(({ item }) => !isOfDistinct(item));
  const distinct = parts.filter(({ item }) => isOfDistinct(item));
  if (distinct.length === 0) return plainMoments(plain, source);
  const first = plain.length === 0 ? [] : [padded(plainMoments(plain, source), plain, parts)];
  const others = distinct.map((part) => padded(sightings(part, source), [part], parts));
  const keys = [eventColumns.who, eventColumns.at, beforeColumn];
  return writeSelect({
    columns: [
      ...keys.map((key) => ({ sql: name("m", key), as: key })),
      ...parts.map((part) => ({ sql: again(part, [], dialect), as: part.moment })),
    ],
    from: sql`(\n${join([...first, ...others], "\nUNION ALL\n")}\n) AS ${name("m")}`,
    groupBy: keys.map((key) => name("m", key)),
  });
}

/** Rows of some parts with nothing for the others. */
function padded(rows: Fragment, own: readonly Part[], all: readonly Part[]): Fragment {
  const isOwn = new Set(own.map(({ moment }) => moment));
  const hasBefore = own.some(({ item }) => isOfDistinct(item));
  const nothing = ({ item: { fold } }: Part): Fragment =>
    raw(fold === "min" || fold === "max" ? "NULL" : "0");
  return writeSelect({
    columns: [
      ...[eventColumns.who, eventColumns.at].map((key) => ({ sql: name("p", key), as: key })),
      {
        sql: hasBefore ? name("p", beforeColumn) : raw("CAST(NULL AS TIMESTAMP)"),
        as: beforeColumn,
      },
      ...all.map((part) => ({
        sql: isOwn.has(part.moment) ? name("p", part.moment) : nothing(part),
        as: part.moment,
      })),
    ],
    from: sql`(\n${rows}\n) AS ${name("p")}`,
  });
}
