import type { Role as ChartRole } from "@satsuma/figure/text";

/** What a piece of text is; the theme says what it looks like. Nothing is told by colour alone. */
export type Role = PlainRole | RuleRole | { readonly chart: ChartRole };

/** Roles of the program's own words. */
export type PlainRole =
  | "text"
  | "dim"
  | "title"
  | "heading"
  | "key"
  | "selected"
  | "selected elsewhere"
  | "match"
  | "border"
  | "border of focus"
  | "good"
  | "bad"
  | "warning"
  | "error"
  | "busy";

/** Roles of the pieces of a rule. */
export type RuleRole = "keyword" | "name" | "string" | "number" | "operator" | "comment" | "wrong";
