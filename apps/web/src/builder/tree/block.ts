import type { Expr } from "@satsuma/language";
import type { Span } from "@satsuma/model";

/** How many parts of a group must hold: all, at least one, none, or at least a number of them. */
export type How = "all" | "any" | "none" | "some";

interface Stands {
  /** With its `not` and the parentheses around it. */
  readonly span: Span;
  /** `not` and the space after it, where it is denied. */
  readonly not?: Span;
}

/** Conditions that are joined: with words (`a and b`), or as a list (`any of (a, b)`). */
export interface Group extends Stands {
  readonly kind: "group";
  readonly how: How;
  /** The number of `at least 2 of`. */
  readonly count?: Span;
  readonly style: "words" | "list";
  /** Without its `not` and the parentheses around it; of a list with its own. */
  readonly inner: Span;
  readonly hasParentheses: boolean;
  readonly of: readonly Block[];
  /** All of its text: its parts, and what stands before, between and after them. */
  readonly pieces: readonly (string | Block)[];
}

/** One condition, as choices and fields. */
export interface Condition extends Stands {
  readonly kind: "condition";
  readonly expr: Expr;
  readonly text: string;
}

/** What blocks have no picture of: it is kept and edited as it is written. */
export interface Written extends Stands {
  readonly kind: "text";
  readonly text: string;
}

/** A condition of a rule, with the place that it has in the text. */
export type Block = Group | Condition | Written;

/** A condition that a declaration has one of under a name: `where`, `except`, a tier. */
export interface Root {
  readonly role: "where" | "except" | "tier" | "define";
  /** Of a tier. */
  readonly name?: string;
  readonly block: Block;
}

/** A declaration of a file, in its text and the conditions in it. */
export interface DeclarationBlocks {
  readonly span: Span;
  /** `segment vip`; absent for one that cannot be read. */
  readonly kind?: string;
  readonly name?: string;
  /** Names that hold in it only: the parameters of a definition. */
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly roots: readonly Root[];
  /** Where the condition goes of a segment that has none yet. */
  readonly hole?: number;
  readonly pieces: readonly (string | Block)[];
}

/** A rule file as blocks, which has every character of it. */
export interface RuleTree {
  readonly file: string;
  readonly declarations: readonly DeclarationBlocks[];
  readonly pieces: readonly (string | DeclarationBlocks)[];
}
