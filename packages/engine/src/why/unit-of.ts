import type { Column, ValueType } from "@satsuma/model";

/** The unit a value is told in: the one that is said, or the currency of an amount of money; nothing to add without either. */
export function unitOf({ type, unit }: Pick<Column, "type" | "unit">): { readonly unit?: string } {
  const known = unit ?? currencyOf(type);
  return known === undefined ? {} : { unit: known };
}

const currencyOf = (type: ValueType): string | undefined =>
  type.kind === "money" || type.kind === "approx" ? type.currency : undefined;
