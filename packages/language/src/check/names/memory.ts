import type { Cond, Window } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { Name } from "../../ast.ts";
import type { Session } from "../scope.ts";
import type { Names } from "./names.ts";

/** A declaration that is being checked. */
export interface Entry {
  readonly declaration: object;
  readonly name: Name;
  /** Where it is needed. */
  readonly from: Span;
}

/** What came of declarations in earlier checks of a project, so that only what has changed is checked again. */
export interface Memory {
  /** What is being checked right now; shared with the checker. */
  readonly stack: Entry[];
  /** What a declaration came to, where it need not be checked again. */
  recall(name: Name): { readonly result: unknown } | undefined;
  keep(name: Name, result: unknown): void;
  /** Told of declarations that need each other in a circle: what they came to depends on where the circle was entered. */
  circle(names: readonly Name[]): void;
  /** The names, with every question about them noted for the declaration that asks. */
  watched(names: Names): Names;
  /** Where a name stands in its file, in UTF-16 units. */
  startOf(name: Name): number;
  /** What sessions know of nodes of the checked tree, which outlive them. */
  readonly windows: WeakMap<Window, NonNullable<ReturnType<Session["windows"]["get"]>>>;
  readonly quantities: WeakSet<Cond>;
}
