import type { Cond, Value } from "@satsuma/ir";
import type { Expr } from "../ast.ts";
import { condResult, valueResult } from "./checked.ts";
import type { Checked } from "./checked.ts";
import { checkComparison } from "./conditions/comparison.ts";
import { checkHas } from "./conditions/has.ts";
import { checkChoice, checkJunction, checkNot } from "./conditions/junction.ts";
import { checkMember } from "./conditions/member.ts";
import { checkRanking } from "./conditions/ranking.ts";
import { checkSample } from "./conditions/sample.ts";
import { checkPath } from "./paths/path.ts";
import { fail } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { checkAggregate } from "./values/aggregate.ts";
import { checkAnniversary } from "./values/anniversary.ts";
import { checkArithmetic, checkNegate } from "./values/arithmetic.ts";
import { checkDefault } from "./values/default.ts";
import { checkElapsed, checkPart } from "./values/elapsed.ts";
import { checkLiteral } from "./values/literal.ts";
import { checkPercentile } from "./values/percentile.ts";

type OfKind<K extends Expr["kind"]> = Extract<Expr, { kind: K }>;

/** How each kind of expression is checked. */
const checks: {
  readonly [K in Expr["kind"]]: (expr: OfKind<K>, scope: Scope) => Checked | undefined;
} = {
  literal: (expr, scope) => value(checkLiteral(expr, scope)),
  and: (expr, scope) => cond(checkJunction(expr, scope)),
  or: (expr, scope) => cond(checkJunction(expr, scope)),
  not: (expr, scope) => cond(checkNot(expr, scope)),
  parentheses: (expr, scope) => checkExpression(expr.of, scope),
  choice: (expr, scope) => cond(checkChoice(expr, scope)),
  has: (expr, scope) => cond(checkHas(expr, scope)),
  member: (expr, scope) => cond(checkMember(expr, scope)),
  ranking: (expr, scope) => cond(checkRanking(expr, scope)),
  sample: (expr, scope) => cond(checkSample(expr, scope)),
  comparison: (expr, scope) => cond(checkComparison(expr, scope)),
  arithmetic: (expr, scope) => value(checkArithmetic(expr, scope)),
  negate: (expr, scope) => value(checkNegate(expr, scope)),
  default: (expr, scope) => value(checkDefault(expr, scope)),
  aggregate: (expr, scope) => value(checkAggregate(expr, scope)),
  elapsed: (expr, scope) => value(checkElapsed(expr, scope)),
  part: (expr, scope) => value(checkPart(expr, scope)),
  anniversary: (expr, scope) => value(checkAnniversary(expr, scope)),
  percentile: (expr, scope) => value(checkPercentile(expr, scope)),
  path: checkPath,
};

/** Any expression: what it is, or undefined when a mistake in it was reported. */
export function checkExpression(expr: Expr, scope: Scope): Checked | undefined {
  const { depth } = scope.session;
  if (depth.now >= deepest) return tooDeep(expr, scope);
  depth.now += 1;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table maps each kind to the function for that very kind
  const check = checks[expr.kind] as (expr: Expr, scope: Scope) => Checked | undefined;
  const checked = check(expr, scope);
  depth.now -= 1;
  return checked;
}

/** Far more than a person writes, far less than would exhaust the stack of any reader of the tree. */
const deepest = 400;

const tooDeep = (expr: Expr, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG2014",
    message: "this expression is too deep: it is made of more than 400 parts, each inside the next",
    at: expr.span,
    help: [{ text: "give parts of it names with `define`", sure: false }],
  });

const value = (checked: Value | undefined): Checked | undefined => checked && valueResult(checked);
const cond = (checked: Cond | undefined): Checked | undefined => checked && condResult(checked);
