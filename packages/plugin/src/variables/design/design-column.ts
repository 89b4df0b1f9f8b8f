/**
 * A numeric column of a design matrix, made from one feature: its value, yes as 1 and no as 0, 1 for one text and 0 for all
 * others, 1 for a text that has no column of its own, or 1 where the value is unknown. Plain JSON, to be kept in models.
 *
 * @see Agresti, Foundations of Linear and Generalized Linear Models, 2015, section 1.2
 */
export type DesignColumn =
  | ValueColumn
  | { readonly kind: "level"; readonly feature: string; readonly level: string }
  | { readonly kind: "rest"; readonly feature: string; readonly but: readonly string[] }
  | { readonly kind: "unknown"; readonly feature: string };

/** A column that is the feature's own value. */
export interface ValueColumn {
  readonly kind: "number" | "yes";
  readonly feature: string;
  /** Stands in for unknown; absent where unknown stays unknown. */
  readonly average?: number;
}

/** What a column is called in tables and sentences: `spend`, `country is "DE"`. */
export function columnName(column: DesignColumn): string {
  switch (column.kind) {
    case "level":
      return `${column.feature} is ${JSON.stringify(column.level)}`;
    case "rest":
      return `${column.feature} is another`;
    case "unknown":
      return `${column.feature} is unknown`;
    default:
      return column.feature;
  }
}
