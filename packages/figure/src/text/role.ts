/** What a piece of a picture is: `group` counts from 0, `shade` goes from 0 to 1. */
export type Role =
  | { readonly kind: "title" | "axis" | "note" | "reference" | "bar" }
  | { readonly kind: "group"; readonly group: number }
  | { readonly kind: "shade"; readonly shade: number; readonly diverging: boolean };
