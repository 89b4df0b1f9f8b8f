/**
 * What kind of value a column, parameter or expression holds.
 *
 * `number` and `money` are exact decimals; `approx` is an IEEE double, with a currency when it is an amount (an average of
 * money, money divided by a number). `enum` is text from a closed list.
 * `annual date` is a date whose year does not count (a birthday).
 */
export type ValueType =
  | { readonly kind: "text" }
  | { readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly kind: "number" }
  | { readonly kind: "approx"; readonly currency?: string }
  | { readonly kind: "money"; readonly currency: string }
  | { readonly kind: "date" }
  | { readonly kind: "instant" }
  | { readonly kind: "annual date" }
  | { readonly kind: "duration" }
  | { readonly kind: "yes/no" }
  | { readonly kind: "point" }
  | { readonly kind: "list"; readonly of: ValueType };

/** The type in words a marketer uses: `number`, `amount (EUR)`, `yes/no`, `list of text`. */
export function typeName(type: ValueType): string {
  switch (type.kind) {
    case "money":
      return `amount (${type.currency})`;
    case "list":
      return `list of ${typeName(type.of)}`;
    case "enum":
      return "text";
    case "approx":
      return type.currency === undefined ? "number" : `amount (${type.currency})`;
    case "instant":
      return "date and time";
    case "text":
    case "number":
    case "date":
    case "annual date":
    case "duration":
    case "yes/no":
    case "point":
      return type.kind;
  }
}
