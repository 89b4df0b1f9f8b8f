import type { Expr } from "../ast.ts";

/** An expression of one kind. */
export type ExprOf<Kind extends Expr["kind"]> = Extract<Expr, { readonly kind: Kind }>;
