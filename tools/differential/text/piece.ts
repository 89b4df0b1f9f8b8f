/** What may stand where a piece stands: pieces of one sort can replace one another. */
export type Sort = string;

/**
 * A stretch of a rule as it was made: its text, cut into parts. Knowing its parts is what lets a failing program be made smaller
 * without making it nonsense.
 */
export interface Piece {
  readonly sort: Sort;
  /** The production of the grammar it is an instance of; empty for mere grouping. */
  readonly production: string;
  readonly parts: readonly (string | Piece)[];
  /** Set on a list of parts: what stands between them. All but one may be left out. */
  readonly separator?: string;
  /** True when it may be left out. */
  readonly optional?: boolean;
}

/** A writer of pieces: say("condition", "between")`${value} between ${low} and ${high}`. */
export const say =
  (sort: Sort, production = "") =>
  (texts: TemplateStringsArray, ...parts: readonly (string | Piece)[]): Piece => ({
    sort,
    production,
    parts: texts.flatMap((text, i) => (i < parts.length ? [text, parts[i] ?? ""] : [text])),
  });

/** Nothing at all. */
export const nothing: Piece = { sort: "nothing", production: "", parts: [] };

/** A piece that may be left out. */
export const optional = (piece: Piece): Piece => ({ ...piece, optional: true });

/** Parts with something between them, of which at least one must stay. */
export const listed = (parts: readonly Piece[], separator = ", "): Piece => ({
  sort: "list",
  production: "",
  parts,
  separator,
});

/** The text of a piece. */
export function textOf({ parts, separator = "" }: Piece): string {
  return parts.map((part) => (typeof part === "string" ? part : textOf(part))).join(separator);
}

/** Every production in a piece, as often as it occurs. */
export function productionsOf({ production, parts }: Piece): readonly string[] {
  const inner = parts.flatMap((part) => (typeof part === "string" ? [] : productionsOf(part)));
  return production === "" ? inner : [production, ...inner];
}
