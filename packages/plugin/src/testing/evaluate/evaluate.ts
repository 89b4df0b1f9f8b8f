import type { Cond, Value } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import { compileCond } from "./cond.ts";
import type { CustomerRow } from "./customer-row.ts";
import { writeDatum } from "./datum.ts";
import { compileValue } from "./value.ts";

/**
 * A function that computes a score expression for one customer, as every warehouse must: exact numbers exactly, doubles where
 * one operand is a double, unknown where an operand is unknown.
 *
 * @throws TypeError when the expression has a node that `isScoreNode` does not admit; the function throws one for a feature
 * the customer does not have or whose value is not of its type
 */
export function evaluator(value: Value): (customer: CustomerRow) => Scalar {
  const read = compileValue(value);
  return (customer) => writeDatum(read(customer));
}

/**
 * A function that tests a condition for one customer: true or false, never unknown. A test with an unknown operand is false,
 * save `known`, and `not` of it is true.
 *
 * @throws TypeError as `evaluator` does
 */
export const tester = (cond: Cond): ((customer: CustomerRow) => boolean) =>
  compileCond(cond, compileValue);
