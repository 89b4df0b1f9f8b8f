import type { Catalogue, Columns } from "@satsuma/model";
import { attributes, scores, tables } from "./columns.ts";
import type { ShopColumn, ShopTable } from "./columns.ts";

/** What the tables of a shop hold. */
export interface ShopShape {
  readonly attributes: Readonly<Record<string, ShopColumn>>;
  readonly tables: Readonly<Record<string, ShopTable>>;
  /** What methods found of customers, by namespace. No two columns of a shop are called the same. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, ShopColumn>>>>;
}

/** That of the shops that random rules are about. */
export const randomShape: ShopShape = { attributes, tables, scores: { health: scores } };

/** That of a shop all of whose names a catalogue tells. */
export const shapeOf = ({ customer, events, traits }: Catalogue): ShopShape => ({
  attributes: columnsOf(customer.attributes),
  tables: Object.fromEntries(
    Object.entries(events).map(([name, table]) => [
      name,
      { ...table, fields: columnsOf(table.fields) },
    ]),
  ),
  scores: Object.fromEntries(
    Object.entries(traits).map(([namespace, { methods }]) => [
      namespace,
      Object.fromEntries(
        Object.values(methods).flatMap(({ columns }) => Object.entries(columnsOf(columns))),
      ),
    ]),
  ),
});

/** One engine has no unknown lists, so none is; numbers of which nothing is said have two digits after the point. */
const columnsOf = (columns: Columns): Readonly<Record<string, ShopColumn>> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { type, nullable, scale }]) => [
      name,
      { type, nullable: nullable && type.kind !== "list", scale: scale ?? scaleOf(type.kind) },
    ]),
  );

const scaleOf = (kind: string): number => (kind === "number" || kind === "money" ? 2 : 0);
