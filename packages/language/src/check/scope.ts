import type { Cond, Node, Window } from "@satsuma/ir";
import type { Catalogue, Columns, Help, Label, Severity, Span } from "@satsuma/model";
import type { EventsExpr, Expr } from "../ast.ts";
import type { Checked } from "./checked.ts";
import type { Names } from "./names/names.ts";
import type { Placeholder } from "./names/placeholder.ts";

/** Where an expression stands, which decides what its names mean. */
export interface Scope {
  readonly session: Session;
  readonly place: Place;
  /** Parameters of the `define` whose body this is. */
  readonly parameters: ReadonlyMap<string, Placeholder>;
}

/** Whose values names stand for: a customer's, one event's, or one row's of a table being read. */
export type Place =
  | { readonly kind: "customer" }
  | {
      readonly kind: "event";
      readonly event: string;
      /** The events whose parentheses these are, and the `has` they belong to, for moving conditions out. */
      readonly of: EventsExpr;
      readonly owner?: Span;
    }
  | { readonly kind: "row"; readonly table: string; readonly columns: Columns };

/** What is known while the files of one project are checked. */
export interface Session {
  readonly catalogue: Catalogue;
  readonly names: Names;
  /** Checks any expression; undefined when a mistake was reported. Held here so that the kinds need not import each other. */
  readonly expression: (expr: Expr, scope: Scope) => Checked | undefined;
  readonly report: (problem: Problem) => void;
  /** The text a span covers. */
  readonly textOf: (span: Span) => string;
  /** A number that is the same for trees that say the same, whatever their spans and names. */
  readonly identity: (node: Node) => number;
  /** Where a window was written, and whether it cuts events. */
  readonly windows: WeakMap<Window, { readonly span: Span; readonly onEvents: boolean }>;
  /** Conditions that `has` stands for: they say themselves what they mean at zero. */
  readonly quantities: WeakSet<Cond>;
  /** Definitions filled in with arguments: calls that say the same share one tree. */
  readonly instances: Map<string, Checked>;
  /** How many nodes filling in parameters may still make. */
  readonly budget: { left: number };
  /** How many expressions are open, one inside the other. */
  readonly depth: { now: number };
  /** As-of, where it is known: windows are then held against the data exactly. */
  readonly asOf?: string;
}

/** A diagnostic in the making. */
export interface Problem {
  readonly code: string;
  /** `error` unless said otherwise. */
  readonly severity?: Severity;
  readonly message: string;
  readonly at: Span;
  /** What is wrong at that place, in a few words. */
  readonly label?: string;
  readonly secondary?: readonly Label[];
  readonly notes?: readonly string[];
  readonly help?: readonly Help[];
}

/** The scope outside all parentheses and definitions. */
export const customerScope = (session: Session): Scope => ({
  session,
  place: { kind: "customer" },
  parameters: new Map(),
});

/** Reports a mistake and stands for the poisoned result. */
export function fail(scope: Scope, problem: Problem): undefined {
  scope.session.report(problem);
}
