import { join, name, raw, sql } from "@satsuma/sql";
import type { Layout, Warehouse } from "@satsuma/sql";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import type { Value } from "@satsuma/plugin";

/** How many features customers have: doubles from 0 to 10. */
export const featureCount = 8;

/** A warehouse in memory that holds so many customers and their features, as a scan would have left them. */
export async function openScoring(customers: number): Promise<Warehouse> {
  const warehouse = await openDuckDb({ memory: true });
  const rows = sql`range(${raw(String(customers))}) AS numbers(ordinal)`;
  const key = sql`'c' || lpad(CAST(ordinal AS text), 8, '0') AS key, ordinal`;
  const features = places.map(
    (place) =>
      sql`hash(ordinal * ${featureCount} + ${place}) / 1844674407370955161.6e0 AS ${name(`f${place}`)}`,
  );
  await warehouse.execute(sql`CREATE TABLE customers AS SELECT ${key} FROM ${rows}`);
  await warehouse.execute(
    sql`CREATE TABLE features AS SELECT ${key}, ${join(features, ", ")} FROM ${rows}`,
  );
  return warehouse;
}

const places = Array.from({ length: featureCount }, (_, i) => i);

/** Where these tables lie. */
export const scoringLayout = (customers: number): Layout => ({
  customers: {
    table: ["customers"],
    key: "key",
    ordinal: "ordinal",
    attributes: {},
    rows: customers,
  },
  events: {},
  stored: { features: { table: ["features"], key: "key" } },
});

/** A feature, read from its column. */
export const storedFeature = (place: number): Value => ({
  kind: "stored",
  table: "features",
  column: `f${place}`,
  type: { kind: "approx" },
  nullable: true,
});
