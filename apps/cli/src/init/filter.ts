import { quoteName } from "@satsuma/engine";
import { textLiteral } from "./rule-text.ts";

/** Which rows of a file count. Kept as data so that the config and the survey mean the same. */
export type Filter = { readonly column: string } & (
  | { readonly kind: "known" | "positive" }
  | { readonly kind: "noneOf"; readonly values: readonly string[] }
);

/** A filter that was found wanted. */
export interface ProposedFilter {
  readonly filter: Filter;
  /** Rows it leaves out on its own. */
  readonly rows: number;
  /** Who they are: `no customer`. */
  readonly because: string;
}

/** The filter as a condition of the rule language: `Quantity > 0`. */
export function filterText(filter: Filter): string {
  const column = quoteName(filter.column);
  switch (filter.kind) {
    case "known":
      return `${column} is known`;
    case "positive":
      return `${column} > 0`;
    case "noneOf":
      return filter.values.length === 1
        ? `${column} is not ${textLiteral(filter.values[0] ?? "")}`
        : `${column} is not in (${filter.values.map(textLiteral).join(", ")})`;
  }
}
