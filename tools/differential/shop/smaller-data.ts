import type { Facts } from "@satsuma/ir";
import { attributes, tables } from "./columns.ts";
import type { ShopColumn } from "./columns.ts";
import type { DataSet } from "./data-set.ts";

/** Shops with less in them, the boldest cuts first: tables are emptied, customers and events left out, cells made unknown. */
export function* smallerData(data: DataSet): Generator<DataSet> {
  for (const name of Object.keys(data.events))
    if (rowsIn(data, name) > 0) yield without(data, name, () => false);
  for (const { key } of data.customers) yield withoutCustomer(data, key);
  for (const name of Object.keys(data.events))
    for (let i = 0; i < rowsIn(data, name); i += 1) yield without(data, name, (at) => at !== i);
  yield* withFewerFacts(data);
}

const rowsIn = ({ events }: DataSet, name: string): number => events[name]?.length ?? 0;

const without = (data: DataSet, name: string, isKept: (index: number) => boolean): DataSet => ({
  ...data,
  events: { ...data.events, [name]: (data.events[name] ?? []).filter((_, i) => isKept(i)) },
});

const withoutCustomer = (data: DataSet, key: string): DataSet => ({
  ...data,
  customers: data.customers.filter((customer) => customer.key !== key),
  events: Object.fromEntries(
    Object.entries(data.events).map(([name, rows]) => [
      name,
      rows.filter(({ customer }) => customer !== key),
    ]),
  ),
});

function* withFewerFacts(data: DataSet): Generator<DataSet> {
  for (const [i, customer] of data.customers.entries())
    for (const facts of fewer(customer.facts, attributes))
      yield { ...data, customers: data.customers.with(i, { ...customer, facts }) };
  for (const [name, rows] of Object.entries(data.events))
    for (const [i, row] of rows.entries())
      for (const facts of fewer(row.facts, tables[name]?.fields ?? {}))
        yield { ...data, events: { ...data.events, [name]: rows.with(i, { ...row, facts }) } };
}

/** All that may be unknown at once, then one by one. */
function* fewer(facts: Facts, columns: Readonly<Record<string, ShopColumn>>): Generator<Facts> {
  const names = Object.keys(facts).filter((name) => columns[name]?.nullable);
  const keep = (isKept: (name: string) => boolean): Facts =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => isKept(name)));
  if (names.length > 1) yield keep((name) => !names.includes(name));
  for (const name of names) yield keep((other) => other !== name);
}
