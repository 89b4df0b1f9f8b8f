import type { Cond, Value } from "@satsuma/ir";

/** A resolved test of dates on one line: `known birth_date, birth_date ge 1990-01-01`. */
export function written(cond: Cond): string {
  if (cond.kind === "and") return cond.of.map(written).join(", ");
  if (cond.kind === "known") return `known ${name(cond.value)}`;
  return cond.kind === "compare" ? `${name(cond.left)} ${cond.op} ${name(cond.right)}` : cond.kind;
}

function name(value: Value): string {
  if (value.kind === "attribute") return value.name;
  if (value.kind === "localDate") return `day(${name(value.value)})`;
  if (value.kind === "plus") return `${name(value.value)} + ${value.count} ${value.unit}`;
  return value.kind === "literal" ? String(value.value) : value.kind;
}
