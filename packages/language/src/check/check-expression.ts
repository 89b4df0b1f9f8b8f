import type { Cond, Program, Value } from "@satsuma/ir";
import type { Catalogue, Columns, Diagnostic } from "@satsuma/model";
import type { Expr } from "../ast.ts";
import { parseExpression } from "../syntax/index.ts";
import { checkCond } from "./conditions/condition.ts";
import { inOrder } from "./in-order.ts";
import { lintCond } from "./lint/lint.ts";
import { noNames } from "./names/no-names.ts";
import type { Names } from "./names/names.ts";
import { programNames } from "./names/program-names.ts";
import { collector, newSession } from "./new-session.ts";
import { customerScope } from "./scope.ts";
import { isAnniversary, onlyPeriods } from "./values/annual-date.ts";
import type { Place, Scope } from "./scope.ts";

/** What an expression is: a condition or a value; absent when it has a mistake. Spans point into its own text. */
export interface CheckedExpression {
  readonly result?:
    | { readonly kind: "cond"; readonly cond: Cond }
    | { readonly kind: "value"; readonly value: Value };
  readonly diagnostics: readonly Diagnostic[];
}

/** A condition, absent when it has a mistake. Spans point into its own text. */
export interface CheckedCondition {
  readonly cond?: Cond;
  readonly diagnostics: readonly Diagnostic[];
}

/** What rows are read with: no names but those of the row. */
type Basics = Pick<Catalogue, "timezone" | "weekStart" | "currency">;

/**
 * Checks one expression about customers: what stands after `where`, or a value such as `sum of orders.amount`.
 *
 * @param file how the text is called in spans, such as `<expression>`
 * @param program definitions, parameters and segments it may use
 */
export const checkExpression = (
  text: string,
  file: string,
  catalogue: Catalogue,
  program?: Program,
): CheckedExpression => check(customerInput(text, file, catalogue, program));

/** The same where only a condition will do: a yes/no value is one, other values are mistakes. */
export const checkCondition = (
  text: string,
  file: string,
  catalogue: Catalogue,
  program?: Program,
): CheckedCondition => checkAsCond(customerInput(text, file, catalogue, program));

/**
 * Checks one expression about a row of a table that is being read: its columns are the only names. It does not depend on
 * the moment it is evaluated.
 */
export const checkRowExpression = (
  text: string,
  file: string,
  table: { readonly name: string; readonly columns: Columns },
  basics: Basics,
): CheckedExpression => check(rowInput(text, file, table, basics));

/** The same where only a condition will do: which rows to keep. */
export const checkRowCondition = (
  text: string,
  file: string,
  table: { readonly name: string; readonly columns: Columns },
  basics: Basics,
): CheckedCondition => checkAsCond(rowInput(text, file, table, basics));

const customerInput = (
  text: string,
  file: string,
  catalogue: Catalogue,
  program: Program | undefined,
): Input => ({
  text,
  file,
  catalogue,
  names: program ? programNames(program) : noNames,
  place: { kind: "customer" },
});

interface Input {
  readonly text: string;
  readonly file: string;
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly place: Place;
}

function check(input: Input): CheckedExpression {
  return within(input, (expr, scope) => {
    const checked = scope.session.expression(expr, scope);
    if (checked?.kind === "value" && isAnniversary(checked.value)) {
      onlyPeriods(expr.span, scope);
      return {};
    }
    if (checked?.kind === "cond") lintCond(checked.cond, {}, scope.session);
    if (checked?.kind !== "events") return checked ? { result: checked } : {};
    // Events alone are neither a condition nor a value: asking for a condition says so.
    checkCond(expr, scope);
    return {};
  });
}

function checkAsCond(input: Input): CheckedCondition {
  return within(input, (expr, scope) => {
    const cond = checkCond(expr, scope);
    if (cond) lintCond(cond, {}, scope.session);
    return cond ? { cond } : {};
  });
}

function within<Found extends object>(
  { text, file, catalogue, names, place }: Input,
  look: (expr: Expr, scope: Scope) => Found,
):
  | (Found & { readonly diagnostics: readonly Diagnostic[] })
  | { readonly diagnostics: readonly Diagnostic[] } {
  const { expr, diagnostics: syntax } = parseExpression(text, file);
  if (!expr) return { diagnostics: syntax };
  const { report, diagnostics } = collector();
  const session = newSession({ catalogue, names, texts: new Map([[file, text]]), report });
  const found = look(expr, { ...customerScope(session), place });
  return { ...found, diagnostics: inOrder([...syntax, ...diagnostics], [file]) };
}

const rowInput = (
  text: string,
  file: string,
  table: { readonly name: string; readonly columns: Columns },
  basics: Basics,
): Input => ({
  text,
  file,
  catalogue: {
    ...basics,
    customer: { key: { name: "", type: { kind: "text" } }, attributes: {} },
    events: {},
    traits: {},
  },
  names: noNames,
  place: { kind: "row", table: table.name, columns: table.columns },
});
