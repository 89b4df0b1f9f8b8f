import type { Dialect } from "../dialect.ts";
import { name, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Link } from "../plan/plan.ts";
import { eventAlias, eventColumns } from "./event-rows.ts";

/** The places of the steps that a step looks for after itself, and what must be true of the times of the next of each. */
export interface LinkTests {
  readonly places: readonly number[];
  readonly where: readonly Fragment[];
}

/**
 * A step must be followed by the next one that is not absent, and by none of the absent ones between. That their time is over is
 * part of the step's stretch.
 */
export function linkTests(links: readonly Link[], place: number, dialect: Dialect): LinkTests {
  const places: number[] = [];
  const where: Fragment[] = [];
  for (let next = place + 1; next < links.length; next += 1) {
    const link = links[next];
    if (link === undefined) break;
    places.push(next);
    where.push(link.absent ? noneAfter(link, next, dialect) : oneAfter(link, next, dialect));
    if (!link.absent) break;
  }
  return { places, where };
}

const timeOf = (place: number): Fragment => name(eventAlias, `next_${place}`);

const deadline = (within: bigint, { times }: Dialect): Fragment =>
  times.addMicroseconds(name(eventAlias, eventColumns.at), within);

const oneAfter = ({ within }: Link, place: number, dialect: Dialect): Fragment =>
  within === undefined
    ? sql`${timeOf(place)} IS NOT NULL`
    : sql`${timeOf(place)} <= ${deadline(within, dialect)}`;

const noneAfter = ({ within }: Link, place: number, dialect: Dialect): Fragment =>
  within === undefined
    ? sql`${timeOf(place)} IS NULL`
    : sql`(${timeOf(place)} IS NULL OR ${timeOf(place)} > ${deadline(within, dialect)})`;
