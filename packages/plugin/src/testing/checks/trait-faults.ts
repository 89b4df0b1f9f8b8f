import type { Frame, ValueType } from "@satsuma/model";
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
    .map(([name, { type }]) => mismatch(name, columns[name]?.type, type));

function mismatch(name: string, declared: ValueType | undefined, given: ValueType): string {
  if (declared === undefined) return `trait ${name} is given, and not declared in writes`;
  const [wanted, found] = [typeWords(declared), typeWords(given)];
  return `trait ${name} is declared ${wanted} and given ${found}: declare ${found} in writes, or give an expression of type ${wanted}${given.kind === "approx" ? "; what divides or has an approx(…) in it is approx" : ""}`;
}

/** As a plugin writes it: `money in EUR`, `list of text`, `enum of late, early`. */
function typeWords(type: ValueType): string {
  if (type.kind === "list") return `list of ${typeWords(type.of)}`;
  if (type.kind === "enum") return `enum of ${type.values.join(", ")}`;
  const currency = "currency" in type ? type.currency : undefined;
  return currency === undefined ? type.kind : `${type.kind} in ${currency}`;
}

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
