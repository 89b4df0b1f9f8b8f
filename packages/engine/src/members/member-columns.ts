import { SatsumaError, nearestNames } from "@satsuma/model";
import type { ValueType } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Dialect, Fragment, Warehouse } from "@satsuma/sql";
import type { DataState } from "../data/data-state.ts";

/** The traits there are, and which of them are exact numbers with a fraction. */
interface ListedTraits {
  readonly traits: readonly string[];
  readonly exact: ReadonlySet<string>;
}

/** Rows of a run are `e`, the customers' `a`: what of them goes with a customer's key. */
export interface MemberColumns {
  /** Trait → value. */
  readonly traits: ReadonlyMap<string, Fragment>;
  /** Attribute → value. */
  readonly attributes: ReadonlyMap<string, Fragment>;
  /** Attributes that are points → latitude and longitude. */
  readonly points: ReadonlyMap<string, readonly [Fragment, Fragment]>;
}

/** All columns there are; exact numbers as doubles. */
export function memberColumns(
  { dialect }: Warehouse,
  { traits, exact }: ListedTraits,
  { catalogue, layout }: Pick<DataState, "catalogue" | "layout">,
): MemberColumns {
  const { attributes, points = {} } = layout.customers;
  const types = catalogue.customer.attributes;
  const own = (column: string): Fragment => sql`a.${name(column)}`;
  return {
    traits: new Map(
      traits.map((trait) => [trait, asDouble(sql`e.${name(trait)}`, exact.has(trait), dialect)]),
    ),
    attributes: new Map(
      Object.entries(attributes).map(([attribute, column]) => [
        attribute,
        asDouble(own(column), isExact(types[attribute]?.type), dialect),
      ]),
    ),
    points: new Map(
      Object.entries(points).map(([point, { latitude, longitude }]) => [
        point,
        [dialect.numbers.toDouble(own(latitude)), dialect.numbers.toDouble(own(longitude))],
      ]),
    ),
  };
}

/**
 * Chosen ones, in their order. @throws SatsumaError `SEND_COLUMN` when there is no such column
 */
export function chosenColumns(
  chosen: readonly string[],
  columns: MemberColumns,
): ReadonlyMap<string, Fragment> {
  const all = new Map([...columns.attributes, ...columns.traits]);
  return new Map(chosen.map((column) => [column, all.get(column) ?? unknownColumn(column, all)]));
}

function unknownColumn(column: string, all: ReadonlyMap<string, unknown>): never {
  const [nearest] = nearestNames(column, [...all.keys()]);
  throw new SatsumaError("SEND_COLUMN", `there is no attribute or trait "${column}"`, {
    help:
      nearest === undefined
        ? `the last run and the customers have ${all.size === 0 ? "none" : [...all.keys()].join(", ")}`
        : `did you mean "${nearest}"?`,
  });
}

const isExact = (type: ValueType | undefined): boolean =>
  type?.kind === "number" || type?.kind === "money";

const asDouble = (value: Fragment, isNumber: boolean, { numbers }: Dialect): Fragment =>
  isNumber ? numbers.toDouble(value) : value;
