import type { Column, ValueType } from "@satsuma/model";

/** Decimal places kept where nobody said how many. */
const standardScale = 9;

/** The DuckDB type that holds any value of a column. Numbers get the widest decimal there is. */
export function storageType({
  type,
  scale,
}: { readonly type: ValueType } & Pick<Column, "scale">): string {
  switch (type.kind) {
    case "text":
    case "enum":
    case "point":
      return "varchar";
    case "number":
    case "money":
      return `decimal(38, ${scale ?? standardScale})`;
    case "approx":
      return "double";
    case "date":
    case "annual date":
      return "date";
    case "instant":
      return "timestamp";
    case "duration":
      return "interval";
    case "yes/no":
      return "boolean";
    case "list":
      return `${storageType({ type: type.of, ...(scale === undefined ? {} : { scale }) })}[]`;
  }
}
