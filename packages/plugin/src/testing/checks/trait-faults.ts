import type { Frame } from "@satsuma/model";
import type { Method } from "../../method.ts";
import type { MemoryCustomers } from "../memory/customers.ts";
import { canonical } from "./canonical.ts";
import { columnFaults } from "./column-faults.ts";
import { expressionsOf } from "./score-nodes.ts";

type Declared = ReturnType<Method["writes"]>;

/** Expressions whose type is not the declared one. */
export const typeFaults = (
  method: Method,
  model: unknown,
  customers: MemoryCustomers,
  columns: Declared,
): string[] =>
  Object.entries(expressionsOf(method, model, customers))
    .filter(([name, { type }]) => canonical(type) !== canonical(columns[name]?.type))
    .map(([name, { type }]) => `trait ${name} is of type ${canonical(type)}, not as declared`);

/** Traits that are missing, too many or not as declared. */
export function traitFaults(
  { name }: Method,
  columns: Declared,
  traits: Frame,
  { rows }: MemoryCustomers,
): string[] {
  const found = Object.keys(traits.columns).filter((column) => column !== "customer");
  const missing = Object.keys(columns).filter((column) => !found.includes(column));
  const extra = found.filter((column) => !(column in columns));
  return [
    ...missing.map((column) => `method ${name} declares the trait ${column} and does not give it`),
    ...extra.map((column) => `method ${name} gives the trait ${column}, which it does not declare`),
    ...Object.entries(columns).flatMap(([column, declared]) =>
      columnFaults(`trait ${column}`, declared, traits.columns[column], rows.length),
    ),
  ];
}
